using CaseFlow.Web.Data.Runtime;
using CaseFlow.Web.Data.Store;
using CaseFlow.Workflows.Execution;
using CaseFlow.Workflows.Migration;

namespace CaseFlow.Web.Cases.Migration;

/// <summary>What a migration would do to one case.</summary>
public sealed record CasePreview(
    long CaseId, string Number, string Subject, bool IsPossible, IReadOnlyList<string> Reasons, IReadOnlyList<StepChange> Steps, IReadOnlyList<StepName> Opened,
    IReadOnlyList<StepName> Passed, IReadOnlyList<StepName> Repeated);

/// <summary>Tries a migration on cases without saving anything.</summary>
public sealed class PreviewMigration(CaseChoice choice, IWorkflowStore store, CaseMove move, OpenRows open, TimeProvider clock)
{
    // Far above every id of a database, so that no id of a preview is ever taken for a real one.
    private const long FirstId = 1L << 61;

    /// <summary>A page of the chosen cases.</summary>
    public async Task<IReadOnlyList<CasePreview>> Page(MigrationPlace place, long after, int size, string culture, CancellationToken ct)
    {
        var previews = new List<CasePreview>();
        foreach (var row in await choice.Read(place.From.Id, place.Area, place.Filter, after, size, ct))
            if (await One(row.Id, place.Plan, culture, ct) is { } preview) previews.Add(preview);
        return previews;
    }

    public async Task<CasePreview?> One(long caseId, MigrationPlan plan, string culture, CancellationToken ct)
    {
        if (await store.LoadCase(caseId, null, ct) is not { } snapshot) return null;
        var moved = await move.Try(
            snapshot, plan, await open.Of(caseId, ct), HistoryChain.Cut(clock.GetUtcNow()), new SequentialIds(FirstId), ct);
        var (of, results) = (moved.File.Case, moved.Results);
        return new(
            of.Id, of.Number, of.Subject, moved.Refusals.Count == 0, [.. moved.Refusals.Select(one => culture == "en" ? one.Text.En : one.Text.Zh)],
            [.. results.SelectMany(result => result.Steps)], [.. results.SelectMany(result => result.Opened)],
            [.. results.SelectMany(result => result.Passed)], [.. results.SelectMany(result => result.Repeated)]);
    }
}
