using System.Globalization;
using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Reading;
using CaseFlow.Web.Data.Time;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Organisation;
using CaseFlow.Web.Standards;
using CaseFlow.Web.Standards.Parameters;
using CaseFlow.Web.Supervision.Desk;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Supervision.Burden;

/// <summary>Reads the burden of a month for an area the caller oversees.</summary>
public sealed class ReadBurden(
    ISqlReads reads, DatabaseOptions database, StandardsDirectory standards, OrganisationDirectory organisation, DeskNames names, TimeProvider clock, IStringLocalizer<SupervisionTexts> texts)
{
    /// <summary>How many months can be chosen.</summary>
    public const int Months = 12;

    /// <param name="month">yyyy-MM; null or empty means the present one.</param>
    public async Task<Result<BurdenFigures>> Run(string? area, string? month, Caller caller, CancellationToken ct)
    {
        var scope = DeskScope.Of(caller);
        if ((area ?? scope.Roots.FirstOrDefault()) is not { } asked || !scope.Contains(asked) || organisation.Current.Area(asked) is null) return Refusal.NotFound(texts["AreaUnknown"]);
        if (FirstDay(month) is not { } first) return Refusal.Invalid("month", "Unknown", texts["MonthUnknown"]);
        var budget = Budget(asked, first);
        var parts = await reads.List(new BurdenSql(asked, first, budget.Visits, !database.IsPostgres).Text(), BurdenPart.Read, ct);
        return new BurdenFigures(asked, organisation.Current.NameOf(asked), Name(first), budget, Total(parts), Rows(asked, parts), Days(first, clock.ChinaToday, parts));
    }

    /// <summary>The months that can be chosen, the present one first.</summary>
    public IReadOnlyList<string> Choices => [.. Enumerable.Range(0, Months).Select(back => Name(clock.ChinaToday.AddMonths(-back)))];

    private DateOnly? FirstDay(string? month)
    {
        var today = clock.ChinaToday;
        if (string.IsNullOrEmpty(month)) return new(today.Year, today.Month, 1);
        return DateOnly.TryParseExact(month + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first) && first <= today && first.Year >= 2000 ? first : null;
    }

    private BurdenBudget Budget(string area, DateOnly first)
    {
        int On(StandardKey key) => (int)key.On(standards.Current, area, first.AddMonths(1).AddDays(-1));
        return new(On(StandardKey.FormsPerPerson), On(StandardKey.RepeatShare), On(StandardKey.Visits));
    }

    private IReadOnlyList<BurdenRow> Rows(string area, List<BurdenPart> parts)
    {
        var tallies = parts.Where(part => part.Of is not (BurdenPart.Kind.AllWork or BurdenPart.Kind.Day)).GroupBy(part => DeskGroups.Code(part.Key))
            .ToDictionary(group => group.Key, group => group.Aggregate(new BurdenTally(), (sum, part) => sum.Plus(Tally(part))));
        foreach (var child in names.Children(area)) tallies.TryAdd(child.Code, new());
        return
        [
            .. tallies.Select(line => new BurdenRow(line.Key, line.Key == area ? texts["OwnLevel"] : organisation.Current.NameOf(line.Key), line.Key == area, line.Value))
                .OrderByDescending(row => row.Tally.FormsPerPerson ?? -1).ThenByDescending(row => row.Tally.Items).ThenBy(row => row.Key, StringComparer.Ordinal),
        ];
    }

    // People are counted once for the whole area; everything else adds up.
    private static BurdenTally Total(List<BurdenPart> parts) => parts.Where(part => part.Of is not (BurdenPart.Kind.Work or BurdenPart.Kind.Day)).Aggregate(new BurdenTally(), (sum, part) => sum.Plus(Tally(part)));

    private static BurdenTally Tally(BurdenPart part) => part.Of switch
    {
        BurdenPart.Kind.Fields => new() { Fields = part.First, Repeats = part.Second },
        BurdenPart.Kind.Visits => new() { Households = part.First, MostVisits = part.Second, Disturbed = part.Third },
        _ => new() { Items = part.First, Forms = part.Second, People = part.Third },
    };

    private static IReadOnlyList<BurdenDay> Days(DateOnly first, DateOnly today, List<BurdenPart> parts)
    {
        var counted = parts.Where(part => part.Of == BurdenPart.Kind.Day).ToDictionary(part => part.Key);
        return
        [
            .. Enumerable.Range(0, DateTime.DaysInMonth(first.Year, first.Month)).Select(first.AddDays).Where(day => day <= today)
                .Select(day => counted.GetValueOrDefault(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) is { } part ? new BurdenDay(day, part.First, part.Second) : new(day, 0, 0)),
        ];
    }

    private static string Name(DateOnly day) => day.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
