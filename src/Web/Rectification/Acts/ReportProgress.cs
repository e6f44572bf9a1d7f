using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Ids;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Rectification.Reading;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Rectification.Acts;

/// <summary>How far the work is, in percent; behind the plan with a written explanation.</summary>
public sealed record ProgressInput(int? Percent = null, string? Explanation = null);

/// <summary>The person in charge says how far the work is; whoever is behind the plan explains it in writing (D-103).</summary>
public sealed class ReportProgress(
    CaseFlowDb db, Caller caller, ReadItem items, ItemRights rights, IdBlocks ids, TimeProvider clock, IStringLocalizer<RectificationTexts> texts)
{
    public async Task<Refusal?> Run(long id, ProgressInput input, CancellationToken ct)
    {
        if (await items.Find(id, ct) is not { } item) return items.Unknown;
        if (rights.Progress(item, caller) is { } refusal) return refusal;
        var planned = Plan.Share(item, rights.Today);
        var problems = Problems(input, planned);
        if (problems.Count > 0) return Refusal.Invalid(texts["Problems", problems.Count], problems);
        var line = new ItemProgress
        {
            Id = await ids.Reserve(1, ct), ItemId = id, At = clock.GetUtcNow(), UserId = caller.UserId, UserName = caller.Name, Percent = input.Percent!.Value, Planned = planned,
            Explanation = string.IsNullOrWhiteSpace(input.Explanation) ? null : input.Explanation.Trim(),
        };
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        db.Add(line);
        await db.SaveChangesAsync(ct);
        await db.Set<RectificationItem>().Where(row => row.Id == id).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.Progress, line.Percent).SetProperty(row => row.Revision, row => row.Revision + 1), ct);
        await transaction.CommitAsync(ct);
        return null;
    }

    private List<FieldProblem> Problems(ProgressInput input, int planned)
    {
        List<FieldProblem> problems = [];
        if (input.Percent is not (>= 0 and <= 100)) problems.Add(new("percent", "OutOfRange", texts["PercentRange"]));
        if (input.Percent < planned && string.IsNullOrWhiteSpace(input.Explanation)) problems.Add(new("explanation", "Required", texts["BehindPlan", planned]));
        if (input.Explanation?.Length > 1000) problems.Add(new("explanation", "TooLong", texts["TooLong", texts["Field_explanation"], 1000]));
        return problems;
    }
}
