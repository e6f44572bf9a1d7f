using System.Data.Common;
using CaseFlow.Web.Audit;
using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Bulk;
using CaseFlow.Web.Data.Time;
using CaseFlow.Web.Households.Registering;
using CaseFlow.Web.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Rectification.Registering;

/// <summary>
/// The one door by which items to put right come in: from the form, files, inspections, objections, departments and checks of data. All rows in one
/// transaction or none; a row whose source, batch and key are there already is reported and changes nothing.
/// </summary>
public sealed class RegisterItems(
    CaseFlowDb db, ItemCheck check, KnownItems known, ItemRows rows, StartItems start, AuditTrail trail, IStringLocalizer<RectificationTexts> texts)
{
    /// <summary>As many cases are started before the answer; the rest follow behind it.</summary>
    private const int StartedAtOnce = 50;

    /// <param name="alongside">Written in the same transaction; false takes everything back.</param>
    public async Task<Result<RegisteredItems>> Run(IReadOnlyList<NewItem> items, Caller caller, CancellationToken ct, Func<Task<bool>>? alongside = null)
    {
        var placed = await rows.Place(items, ct);
        var problems = Problems(placed, caller);
        if (problems.Count > 0) return Refuse(problems);
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                var (registered, added) = await Write(placed, caller, alongside, ct);
                if (registered is null) return Refusal.Conflict("overtaken", texts["Overtaken"]);
                await start.Begin(added.Count <= StartedAtOnce ? added : [], ct);
                return registered;
            }
            catch (Exception error) when (attempt < 3 && IsDuplicate(error))
            {
                // Somebody else has registered some of them at the same moment; now they are known.
                db.ChangeTracker.Clear();
            }
        }
    }

    /// <summary>Every problem; with several rows the field names the row, counted from 0.</summary>
    public IReadOnlyList<FieldProblem> Problems(IReadOnlyList<PlacedItem> items, Caller caller)
    {
        List<FieldProblem> problems = [];
        HashSet<(ItemSource, string, string)> seen = [];
        for (var row = 0; row < items.Count; row++)
        {
            string Field(string name) => items.Count == 1 ? name : $"{row}.{name}";
            var found = check.Problems(items[row].Item, caller);
            problems.AddRange(found.Select(problem => problem with { Field = Field(problem.Field) }));
            if (items[row].IsHouseholdMissing) problems.Add(new(Field("householdId"), "UnknownHousehold", texts["UnknownHousehold"]));
            if (!seen.Add((items[row].Item.Source, items[row].Item.Batch, items[row].Item.Key ?? ""))) problems.Add(new(Field("key"), "TwiceInList", texts["TwiceInList", items[row].Item.Key ?? ""]));
        }

        return problems;
    }

    private Refusal Refuse(IReadOnlyList<FieldProblem> problems) =>
        problems.All(problem => problem.Code == "ForeignArea")
            ? new Refusal(RefusalKind.Forbidden, "foreign-area", problems[0].Message, problems)
            : Refusal.Invalid(texts["Problems", problems.Count], problems);

    private async Task<(RegisteredItems? All, IReadOnlyList<long> Added)> Write(IReadOnlyList<PlacedItem> items, Caller caller, Func<Task<bool>>? alongside, CancellationToken ct)
    {
        var there = await known.Among(items, ct);
        var fresh = await rows.Build([.. items.Where(item => !there.ContainsKey(KnownItems.KeyOf(item.Item)))], caller, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (alongside is not null && !await alongside()) return (null, []);
        if (fresh.Count > 0)
        {
            await db.Insert(fresh, ct);
            await Note(fresh, ct);
        }

        await transaction.CommitAsync(ct);
        var made = fresh.ToDictionary(row => (row.Source, row.Batch, row.SourceKey));
        var all = items.Select(item => there.TryGetValue(KnownItems.KeyOf(item.Item), out var old)
            ? old : new RegisteredItem(made[KnownItems.KeyOf(item.Item)].Id, made[KnownItems.KeyOf(item.Item)].Number, true));
        return (new([.. all]), [.. fresh.Select(row => row.Id)]);
    }

    // One line per registration: the items of a list are found again by its batch.
    private Task Note(IReadOnlyList<RectificationItem> fresh, CancellationToken ct) => trail.Append(
        new($"rectification-item/{fresh[0].Id}", "items-registered", fresh.Count == 1 ? fresh[0].AreaCode : ItemRows.CommonArea(fresh), null,
            new { fresh[0].Source, fresh[0].Batch, Count = fresh.Count, First = fresh[0].Number, Last = fresh[^1].Number }), ct);

    private static bool IsDuplicate(Exception error) =>
        (error as DbException ?? error.InnerException as DbException) is { } failed && RegisterKeeping.IsDuplicate(failed);
}
