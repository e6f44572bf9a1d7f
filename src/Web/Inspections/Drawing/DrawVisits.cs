using CaseFlow.Web.Audit;
using CaseFlow.Web.Cases.Acts;
using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Bulk;
using CaseFlow.Web.Data.Ids;
using CaseFlow.Web.Data.Runtime;
using CaseFlow.Web.Data.Time;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Inspections.Planning;
using CaseFlow.Web.Inspections.Reading;
using CaseFlow.Web.Inspections.Sampling;
using CaseFlow.Web.Organisation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Inspections.Drawing;

/// <summary>
/// Draws the households to visit. Frame, seed and result are kept in one transaction; there is no preview, so that nobody tries seeds until he likes one.
/// What was recorded under an earlier draw stays.
/// </summary>
public sealed class DrawVisits(
    CaseFlowDb db, ReadInspections reads, BuildFrame build, ShareVisits share, RepeatedRequests repeated, TellInspectors tell, IdBlocks ids, OrganisationDirectory organisation, AuditTrail trail,
    Caller caller, TimeProvider clock, IStringLocalizer<InspectionTexts> texts)
{
    private const int MostVisits = 5000, LongestReason = 500;

    /// <summary>The number of the draw.</summary>
    public async Task<Result<long>> Run(long id, DrawInput input, ActRequest request, CancellationToken ct)
    {
        var found = await reads.Find(id, ct);
        if (!found.IsDone) return found.Refusal;
        if (!caller.Plans(found.Value.OfficeArea)) return Refusal.Forbidden("not-planner", texts["plan.area", organisation.Current.NameOf(found.Value.OfficeArea)]);
        if (await repeated.Find(request, ct) is { } answered) return answered;
        if (found.Value.Status is InspectionStatus.Finished or InspectionStatus.Cancelled) return Refusal.Conflict("ended", texts["ended", texts[$"Status_{found.Value.Status}"]]);
        var problems = Problems(found.Value, input).ToList();
        if (problems.Count > 0) return Refusal.Invalid(texts["problems", problems.Count], problems);
        return await repeated.Once(request, () => Draw(found.Value, input, request, ct), ct);
    }

    private IEnumerable<FieldProblem> Problems(Inspection inspection, DrawInput input)
    {
        if (input.Seed is < 1 or > RandomSample.MaxSeed) yield return new("seed", "Range", texts["seed.range", RandomSample.MaxSeed]);
        if (input.Reason?.Length > LongestReason) yield return new("reason", "TooLong", texts["text.long", LongestReason]);
        else if (inspection.CurrentDraw > 0 && string.IsNullOrWhiteSpace(input.Reason)) yield return new("reason", "Required", texts["draw.reason", inspection.CurrentDraw]);
    }

    private async Task<Result<long>> Draw(Inspection inspection, DrawInput input, ActRequest request, CancellationToken ct)
    {
        var (frame, areas) = await build.Run(inspection, ct);
        var seed = input.Seed ?? RandomSample.NewSeed();
        var drawn = RandomSample.Draw(frame, inspection.Rule, seed);
        var count = drawn.Sum(stratum => stratum.Households.Count);
        if (count == 0) return Refusal.Invalid("statuses", "EmptyFrame", texts["frame.empty"]);
        if (count > MostVisits) return Refusal.Invalid("size", "TooMany", texts["sample.many", count, MostVisits]);
        var number = inspection.CurrentDraw + 1;
        var visits = share.Run(inspection, number, drawn, areas, await ids.Reserve(count, ct));
        var draw = new InspectionDraw
        {
            InspectionId = inspection.Id, Number = number, Seed = seed, IsSeedGiven = input.Seed is not null, Algorithm = RandomSample.Algorithm, FrameDay = clock.ChinaToday,
            FrameCount = frame.Count, SampleCount = count, FrameHash = frame.Hash, Reason = number == 1 ? null : input.Reason!.Trim(), DrawnBy = caller.UserId,
            DrawnByName = caller.Name, DrawnAt = clock.GetUtcNow(),
        };
        return await Write(inspection, draw, frame, drawn, visits, await tell.Prepare(inspection, visits, ct), request, ct) ? number : Refusal.Conflict("overtaken", texts["overtaken"]);
    }

    // The number of the draw before decides between two people who draw at once.
    private async Task<bool> Write(
        Inspection inspection, InspectionDraw draw, SampleFrame frame, IReadOnlyList<DrawnStratum> drawn, IReadOnlyList<InspectionVisit> visits, IReadOnlyList<Message> words,
        ActRequest request, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var moved = await db.Set<Inspection>().Where(row => row.Id == inspection.Id && row.Revision == inspection.Revision).ExecuteUpdateAsync(set => set
            .SetProperty(row => row.CurrentDraw, draw.Number).SetProperty(row => row.Status, InspectionStatus.Running).SetProperty(row => row.Revision, row => row.Revision + 1), ct);
        if (moved == 0) return false;
        db.Add(draw);
        db.Add(new InspectionFrame { InspectionId = inspection.Id, DrawNumber = draw.Number, Text = frame.Text });
        repeated.Keep(request, draw.Number);
        tell.Save(words);
        await db.SaveChangesAsync(ct);
        await db.Insert([.. drawn.Select(stratum => new InspectionStratum { InspectionId = inspection.Id, DrawNumber = draw.Number, Key = stratum.Key, Frame = stratum.Frame, Sample = stratum.Households.Count })], ct);
        await db.Insert(visits, ct);
        await trail.Append(new(PlanInspection.ObjectOf(inspection.Id), draw.Number == 1 ? "inspection-drawn" : "inspection-redrawn", inspection.OfficeArea, null, new
        {
            inspection.Number, Draw = draw.Number, draw.Seed, draw.IsSeedGiven, draw.FrameCount, draw.SampleCount, draw.FrameHash, draw.Algorithm, draw.Reason,
        }), ct);
        await transaction.CommitAsync(ct);
        return true;
    }
}
