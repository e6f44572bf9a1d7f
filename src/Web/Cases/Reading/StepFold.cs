using System.Text.Json;
using CaseFlow.Web.Data.Runtime;
using CaseFlow.Workflows.Definitions;

namespace CaseFlow.Web.Cases.Reading;

/// <summary>Folds the journal in the history into steps: each time a step was reached is a row of its own.</summary>
internal sealed class StepFold(Func<string, ActivityNode?> find)
{
    private readonly List<CaseStep> steps = [];

    public IReadOnlyList<CaseStep> Steps => steps;

    public void Add(CaseEvent line)
    {
        using var details = JsonDocument.Parse(line.Details);
        if (!details.RootElement.TryGetProperty("journal", out var journal)) return;
        foreach (var entry in journal.EnumerateArray()) Add(line, entry);
    }

    private void Add(CaseEvent line, JsonElement entry)
    {
        var activity = entry.GetProperty("activityId").GetString()!;
        switch (entry.GetProperty("event").GetString())
        {
            case "Started" when IsStep(entry):
                steps.Add(new(activity, find(activity)?.DisplayName ?? find(activity)?.Name ?? activity, "Running", line.At, null, null, null));
                break;
            case "Migrated" when entry.TryGetProperty("detail", out var before): Rename(before.GetString()!, activity); break;
            case "Completed" or "Skipped": End(activity, "Completed", line, Outcome(entry)); break;
            case "Canceled": End(activity, "Canceled", line, null); break;
            case "Faulted": End(activity, "Faulted", line, null); break;
        }
    }

    // A migration carries an open step over to another version, where it goes on under that version's id and title.
    private void Rename(string before, string activity)
    {
        var index = steps.FindLastIndex(step => step.ActivityId == before && step.FinishedAt is null);
        if (index >= 0) steps[index] = steps[index] with { ActivityId = activity, Title = find(activity)?.DisplayName ?? find(activity)?.Name ?? activity };
    }

    // Containers and connectors are how the procedure is drawn, not what people do.
    private static bool IsStep(JsonElement entry) => entry.GetProperty("activityType").GetString() is { } type && type.StartsWith("CaseFlow.", StringComparison.Ordinal);

    private void End(string activity, string state, CaseEvent line, string? outcome)
    {
        var index = steps.FindLastIndex(step => step.ActivityId == activity && step.FinishedAt is null);
        if (index >= 0) steps[index] = steps[index] with { State = state, FinishedAt = line.At, Outcome = outcome, ActorName = line.ActorName };
    }

    private static string? Outcome(JsonElement entry) =>
        entry.TryGetProperty("outcomes", out var outcomes) && outcomes.GetArrayLength() > 0 ? outcomes[0].GetString() : null;
}
