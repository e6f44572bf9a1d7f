using CaseFlow.Web.Data;
using CaseFlow.Web.Households;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Organisation;
using CaseFlow.Web.Organisation.Areas;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Web.Rectification.Imports;

/// <summary>A village or household as a list names it; when it is none, the words say why.</summary>
public sealed record ItemPlace(string? AreaCode, long? HouseholdId, Exchange.Words? Problem);

/// <summary>Finds 涉及村户: a code, a household number, a village's name, or a village with the head of a household.</summary>
public sealed class ItemPlaces(CaseFlowDb db, OrganisationDirectory organisation)
{
    private const int AtOnce = 500;

    private static readonly Exchange.Words Unknown = new("找不到该村户，请填写村代码、户编号或“村名 户主姓名”", "No such village or household; give a village code, a household number, or the village and the head"),
        Several = new("有多个村或户与此相同，请填写代码或户编号", "Several villages or households fit; give the code or the household number");

    public async Task<IReadOnlyDictionary<string, ItemPlace>> Find(IReadOnlyCollection<string> texts, Caller caller, CancellationToken ct)
    {
        var villages = organisation.Current.Areas.Where(area => area.Level >= AreaLevel.County && caller.Sees(area.Code)).ToLookup(area => area.Name);
        Dictionary<string, ItemPlace> found = [];
        List<string> numbers = [];
        List<(string Text, string Village, string Head)> heads = [];
        foreach (var text in texts.Where(text => text.Length > 0).Distinct())
        {
            if (AreaPaths.IsCode(text)) found[text] = new(text, null, null);
            else if (text.All(char.IsAsciiLetterOrDigit)) numbers.Add(text);
            else if (villages[text].ToList() is { Count: > 0 } named) found[text] = named.Count == 1 ? new(named[0].Code, null, null) : new(null, null, Several);
            else if (text.LastIndexOfAny([' ', '　']) is > 0 and var cut && villages[text[..cut].Trim()].ToList() is [var village]) heads.Add((text, village.Code, text[(cut + 1)..]));
            else found[text] = new(null, null, Unknown);
        }

        await Numbers(numbers, found, ct);
        await Heads(heads, found, ct);
        return found;
    }

    private async Task Numbers(List<string> numbers, Dictionary<string, ItemPlace> found, CancellationToken ct)
    {
        foreach (var number in numbers) found[number] = new(null, null, Unknown);
        foreach (var chunk in numbers.Chunk(AtOnce))
            foreach (var row in await db.Set<Household>().AsNoTracking().Where(row => chunk.Contains(row.Number)).Select(row => new { row.Number, row.Id, row.AreaCode }).ToListAsync(ct))
                found[row.Number] = new(row.AreaCode, row.Id, null);
    }

    private async Task Heads(List<(string Text, string Village, string Head)> heads, Dictionary<string, ItemPlace> found, CancellationToken ct)
    {
        foreach (var village in heads.GroupBy(head => head.Village))
        {
            var names = village.Select(head => head.Head).Distinct().ToList();
            var (from, to) = AreaPaths.Range(village.Key);
            var rows = (await db.Set<Household>().AsNoTracking()
                .Where(row => string.Compare(row.AreaCode, from) >= 0 && string.Compare(row.AreaCode, to) < 0 && names.Contains(row.HeadName))
                .Select(row => new { row.HeadName, row.Id, row.AreaCode }).ToListAsync(ct)).ToLookup(row => row.HeadName);
            foreach (var head in village)
                found[head.Text] = rows[head.Head].ToList() switch { [var one] => new(one.AreaCode, one.Id, null), [] => new(null, null, Unknown), _ => new(null, null, Several) };
        }
    }
}
