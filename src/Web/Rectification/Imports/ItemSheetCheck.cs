using System.Globalization;
using CaseFlow.Web.Exchange;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Rectification.Registering;

namespace CaseFlow.Web.Rectification.Imports;

/// <summary>A checked list: its items, every defect, and how many items are there already.</summary>
public sealed record CheckedItems(IReadOnlyList<NewItem> Items, IReadOnlyList<ImportError> Errors, int Known);

/// <summary>Holds a list against its own rules, the register, and the areas of the person who brings it. The rules of items are those of the door.</summary>
public sealed class ItemSheetCheck(ItemPlaces places, ItemRows rows, ItemCheck check, KnownItems known, ItemRowReader reader)
{
    private const int ReportEvery = 500;

    private static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-CN"), English = CultureInfo.GetCultureInfo("en");

    public async Task<CheckedItems> Run(ItemSheet sheet, Caller caller, CancellationToken ct, IProgress<ImportProgress>? progress = null)
    {
        var column = ItemColumns.OfField("areaCode")!;
        var found = await places.Find([.. sheet.Rows.Select(row => sheet.Text(row, column))], caller, ct);
        var read = reader.Read(sheet, found, caller);
        var placed = await rows.Place([.. read.Select(row => row.Item)], ct);
        List<ImportError> errors = [];
        Dictionary<(ItemSource, string, string), int> first = [];
        for (var index = 0; index < read.Count; index++)
        {
            ct.ThrowIfCancellationRequested();
            errors.AddRange(read[index].Errors);
            errors.AddRange(OfDoor(sheet, read[index], placed[index].Item, caller));
            if (placed[index].Item.Key.Length > 0 && !first.TryAdd(KnownItems.KeyOf(placed[index].Item), read[index].Row.Number)) errors.Add(Twice(read[index], first[KnownItems.KeyOf(placed[index].Item)]));
            if (index % ReportEvery == 0) progress?.Report(new(index, read.Count));
        }

        var there = await known.Among(placed, ct);
        return new([.. read.Select(row => row.Item)], [.. errors.OrderBy(error => error.Row)], there.Count);
    }

    // A cell that could not be read at all has said so already.
    private IEnumerable<ImportError> OfDoor(ItemSheet sheet, ReadRow row, NewItem item, Caller caller)
    {
        var told = row.Errors.Select(error => error.Column).ToHashSet();
        var problems = check.Problems(item, caller).ToList();
        if (problems.Count == 0) return [];
        var (zh, en) = (Said(item, caller, Chinese), Said(item, caller, English));
        return problems.Select((problem, index) => (Column: ItemColumns.OfField(problem.Field), problem.Code, Words: new Words(zh[index], en[index])))
            .Where(problem => problem.Column is not null && !told.Contains(problem.Column.Name))
            .Select(problem => new ImportError(row.Row.Number, problem.Column!.Name, problem.Code, sheet.Text(row.Row, problem.Column), problem.Words));
    }

    // Both languages, because the list is kept for whoever opens it later.
    private List<string> Said(NewItem item, Caller caller, CultureInfo culture)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = culture;
        try
        {
            return [.. check.Problems(item, caller).Select(problem => problem.Message)];
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    private static ImportError Twice(ReadRow row, int first) => new(
        row.Row.Number, "序号", "twice-in-list", row.Item.Key, new($"与第 {first} 行的来源、批次、序号相同", $"The same source, batch and number as in row {first}"));
}
