using CaseFlow.Web.Data.Time;
using CaseFlow.Web.Inspections;
using CaseFlow.Web.Supervision.Burden;
using Microsoft.Extensions.DependencyInjection;

namespace CaseFlow.Tests.Web.Supervision;

/// <summary>What the burden meter counts, whatever the database.</summary>
public abstract class BurdenTests(DeskCounty county)
{
    [Fact]
    public async Task Forms_fields_repeated_entries_and_visits_are_counted_where_they_happened()
    {
        const string village = "530502002001";
        var (first, second, area) = (county.CaseOf(village, 1), county.CaseOf(village, 2), county.CaseOf(village));
        var (noon, month) = (ChinaTime.StartOf(new(2026, 3, 10)).AddHours(12), "2026-03");
        await county.Add(first, second, area);
        await county.Add(
            county.Done(village, "a", noon, """{"income":"100","note":"x","photo":["f"]}""", first.Id), county.Done(village, "a", noon.AddDays(1), """{"income":120,"note":""}""", first.Id),
            county.Done(village, "b", noon.AddDays(1), """{"income":120}""", first.Id, level: "County"), county.Done(village, "b", noon, """{"income":5}""", second.Id),
            county.Done(village, "b", noon, """{"income":5}""", area.Id), county.Done(village, "b", noon, "{}", area.Id), county.Done(village, "b", noon.AddDays(30), """{"income":6}""", second.Id));

        foreach (var day in new[] { 11, 12, 31 })
            await county.Add(new InspectionVisit { Id = DeskCounty.NewId(), InspectionId = 1, DrawNumber = day, Ordinal = 1, HouseholdId = 1, AreaCode = village, Stratum = "", Result = VisitResult.Visited, VisitedOn = new(2026, day == 31 ? 5 : 3, day) });

        var total = (await Read(village, month)).Total;

        (total.Items, total.People, total.Forms, total.Fields, total.Repeats).ShouldBe((6, 2, 5, 7, 2));
        (total.Households, total.MostVisits, total.Disturbed).ShouldBe((2, 3, 0));
        (total.ItemsPerPerson, total.FormsPerPerson, total.RepeatPercent).ShouldBe((3m, 2.5m, 28.6m));
    }

    [Fact]
    public async Task A_person_who_works_for_two_villages_counts_once_in_the_total()
    {
        var at = ChinaTime.StartOf(new(2026, 2, 3)).AddHours(9);
        await county.Add(county.Done("530502002002", "p", at), county.Done("530502002003", "p", at), county.Done(Items.OtherTownship, "p", at));

        var figures = await Read(Items.OtherTownship, "2026-02");

        (figures.Total.Items, figures.Total.People).ShouldBe((3, 1));
        figures.Rows.Single(row => row.Key == "530502002002").Tally.People.ShouldBe(1);
        figures.Rows.Single(row => row.IsOwn).Tally.Items.ShouldBe(1);
        (figures.Days.Count, figures.Days[2].Items).ShouldBe((28, 3));
    }

    [Fact]
    public async Task A_month_that_is_none_or_has_not_begun_is_refused()
    {
        foreach (var month in new[] { "2026-13", "x", "2099-01" })
            (await Ask(Items.Township, month)).Refusal!.Problems.ShouldHaveSingleItem().Field.ShouldBe("month");
    }

    private Task<CaseFlow.Web.Result<BurdenFigures>> Ask(string area, string month) => county.App.InScope(services => services.GetRequiredService<ReadBurden>().Run(area, month, DeskCounty.Supervisor, default));

    private async Task<BurdenFigures> Read(string area, string month) => (await Ask(area, month)).Value!;
}

[Collection(SqliteDeskCounty.Name)]
public sealed class BurdenOnSqliteTests(SqliteDeskCounty county) : BurdenTests(county);

[Collection(PostgresDeskCounty.Name)]
public sealed class BurdenOnPostgresTests(PostgresDeskCounty county) : BurdenTests(county);
