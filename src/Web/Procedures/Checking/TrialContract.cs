using CaseFlow.Workflows.ReleaseCheck.Trial;

namespace CaseFlow.Web.Procedures.Checking;

public sealed record TrialStepContract(
    string ActivityId, string Title, string? Level, string? Role, int? NoticeDays, DateOnly Arrived, DateOnly Left, string? Result);

/// <param name="Turn">The choice that makes this way another one; null for the ordinary way.</param>
public sealed record TrialPathContract(string? Turn, TrialEnd End, string? Outcome, string? Problem, IReadOnlyList<TrialStepContract> Steps);

/// <param name="NeverReached">The ids of steps no way came to.</param>
public sealed record TrialContract(bool IsComplete, IReadOnlyList<string> NeverReached, IReadOnlyList<TrialPathContract> Paths)
{
    internal static TrialContract Of(TrialReport report) => new(
        report.IsComplete, [.. report.NeverReached.Select(step => step.Id)],
        [.. report.Paths.Select(path => new TrialPathContract(path.Turn?.Spoken, path.End, path.Outcome, path.Problem?.Spoken, [.. path.Steps.Select(Of)]))]);

    static TrialStepContract Of(TrialStep step) =>
        new(step.ActivityId, step.Title.Spoken, step.Level, step.Role, step.NoticeDays, step.Arrived, step.Left, step.Result?.Spoken);
}
