using System.Globalization;
using CaseFlow.Web.Components.Flow;
using CaseFlow.Web.Data.Time;
using CaseFlow.Web.Cases.Reading;
using CaseFlow.Web.Procedures.Library;

namespace CaseFlow.Web.Cases;

/// <summary>The chart of one case: what is done, by whom and when, what is in progress until when, and the ordinary way ahead.</summary>
public sealed class CasePicture(GraphCache graphs, ProcedureChart chart)
{
    public async Task<FlowPicture> Draw(CaseDetail found, CancellationToken ct) =>
        await graphs.Get(found.VersionId, ct) is { } graph ? chart.Draw(graph, Facts(found)) : new([], []);

    private static Dictionary<string, StepFact> Facts(CaseDetail found)
    {
        var facts = new Dictionary<string, StepFact>();
        // Later visits of a step replace earlier ones: after a return the chart shows where the case stands now.
        foreach (var step in found.Steps) facts[step.ActivityId] = Fact(step, found);
        return facts;
    }

    private static StepFact Fact(CaseStep step, CaseDetail found) => step.State switch
    {
        "Running" => new(StepProgress.Now, Until(step.ActivityId, found)),
        "Completed" => new(StepProgress.Done, $"{Day(step.FinishedAt)} {step.ActorName}".Trim(), step.Outcome),
        "Faulted" => new(StepProgress.Bad, Day(step.FinishedAt)),
        _ => new(StepProgress.Later, null),
    };

    private static string? Until(string activityId, CaseDetail found)
    {
        var notice = found.OpenNotices.FirstOrDefault(row => row.ActivityId == activityId);
        if (notice?.EndsOn is { } last) return $"→ {last.ToString("MM-dd", CultureInfo.InvariantCulture)}";
        return found.OpenWorkItems.FirstOrDefault(item => item.ActivityId == activityId)?.DueAt is { } due ? $"→ {Day(due.AddTicks(-1))}" : null;
    }

    private static string Day(DateTimeOffset? at) => at?.ToOffset(ChinaTime.Offset).ToString("MM-dd", CultureInfo.InvariantCulture) ?? "";
}
