using CaseFlow.Web.Data;
using CaseFlow.Web.Households;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Inspections.Reading;
using CaseFlow.Web.Inspections.Sampling;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Inspections.Drawing;

/// <summary>A draw done once more from its seed and its kept frame.</summary>
/// <param name="IsFrameIntact">Whether the kept frame still has the hash it was drawn under.</param>
/// <param name="IsSame">Whether the very same households come out in the same order.</param>
public sealed record RepeatedDraw(DrawView Draw, bool IsFrameIntact, bool IsSame, IReadOnlyList<RepeatedStratum> Strata);

/// <param name="Households">In the order of the draw.</param>
public sealed record RepeatedStratum(string Key, string Name, int Frame, IReadOnlyList<RepeatedHousehold> Households);

/// <param name="WasDrawn">Whether the kept draw has it at this place.</param>
public sealed record RepeatedHousehold(long Id, string Number, string HeadName, bool WasDrawn);

/// <summary>Reads draws and proves them.</summary>
public sealed class ReadDraw(CaseFlowDb db, ReadInspections reads, InspectionWords words, Caller caller, IStringLocalizer<InspectionTexts> texts)
{
    private const int AtOnce = 500;

    // A draw names households of the whole area, which not every inspector may see.
    private async Task<Result<Inspection>> Find(long id, CancellationToken ct)
    {
        var found = await reads.Find(id, ct);
        return found.Value is { } inspection && !caller.ReadsInspections(inspection.OfficeArea) ? Refusal.Forbidden("not-reader", texts["draw.role"]) : found;
    }

    /// <summary>The kept frame as text; its SHA-256 is the hash of the draw.</summary>
    public async Task<Result<string>> Frame(long id, int number, CancellationToken ct)
    {
        var found = await Find(id, ct);
        if (!found.IsDone) return found.Refusal;
        return await db.Set<InspectionFrame>().Where(row => row.InspectionId == id && row.DrawNumber == number).Select(row => row.Text).SingleOrDefaultAsync(ct) is { } text
            ? text : Refusal.NotFound(texts["draw.unknown"]);
    }

    /// <summary>Draws again and compares with what was kept.</summary>
    public async Task<Result<RepeatedDraw>> Repeat(long id, int number, CancellationToken ct)
    {
        var found = await Find(id, ct);
        if (!found.IsDone) return found.Refusal;
        if (await db.Set<InspectionDraw>().AsNoTracking().SingleOrDefaultAsync(row => row.InspectionId == id && row.Number == number, ct) is not { } draw) return Refusal.NotFound(texts["draw.unknown"]);
        var text = (await Frame(id, number, ct)).Value!;
        var kept = await db.Set<InspectionVisit>().AsNoTracking().Where(row => row.InspectionId == id && row.DrawNumber == number).OrderBy(row => row.Ordinal).Select(row => row.HouseholdId).ToListAsync(ct);
        var drawn = RandomSample.Draw(SampleFrame.Read(text), found.Value.Rule, draw.Seed);
        var again = drawn.SelectMany(stratum => stratum.Households).ToList();
        var names = await Names([.. again.Union(kept)], ct);
        var place = 0;
        return new RepeatedDraw(
            DrawView.Of(draw), SampleFrame.HashOf(text) == draw.FrameHash, again.SequenceEqual(kept),
            [.. drawn.Select(stratum => new RepeatedStratum(stratum.Key, words.NameOf(stratum.Key, found.Value.StrataBy), stratum.Frame, [.. stratum.Households.Select(Household)]))]);

        RepeatedHousehold Household(long household)
        {
            var was = place < kept.Count && kept[place++] == household;
            var (headNumber, head) = names.GetValueOrDefault(household);
            return new(household, headNumber ?? "", head ?? "", was);
        }
    }

    private async Task<Dictionary<long, (string? Number, string? Head)>> Names(IReadOnlyList<long> households, CancellationToken ct)
    {
        Dictionary<long, (string?, string?)> names = [];
        foreach (var chunk in households.Chunk(AtOnce))
            foreach (var row in await db.Set<Household>().AsNoTracking().Where(row => chunk.Contains(row.Id)).Select(row => new { row.Id, row.Number, row.HeadName }).ToListAsync(ct))
                names[row.Id] = (row.Number, row.HeadName);
        return names;
    }
}
