using CaseFlow.Web.Audit;
using CaseFlow.Web.Data.Time;
using CaseFlow.Web.Households;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Organisation;
using CaseFlow.Web.Standards.Parameters;
using CaseFlow.Web.Supervision.Rates;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseFlow.Tests.Web.Supervision;

/// <summary>三率一度 from the register and from recorded surveys, whatever the database.</summary>
public abstract class RatesTests(DeskCounty county)
{
    [Fact]
    public async Task A_rate_without_a_basis_has_no_value_and_is_neither_met_nor_missed()
    {
        var rates = (await Read("530502002004")).Total.Rates;

        rates.Select(rate => rate.Kind).ShouldBe(Enum.GetValues<RateKind>());
        rates.ShouldAllBe(rate => rate.Value == null && rate.IsMet == null && rate.Whole == null);
        rates.Select(rate => rate.Limit).ShouldBe([3, 2, 2, 90]);
    }

    [Fact]
    public async Task The_poverty_rate_divides_the_poor_of_the_register_by_the_population_of_that_area()
    {
        const string village = "530502005003";
        var people = await county.App.InDatabase(db => db.Set<Household>()
            .Where(row => row.AreaCode.StartsWith(village) && (row.Status == HouseholdStatus.Registered || row.Status == HouseholdStatus.PreExit || row.Status == HouseholdStatus.Returned)).SumAsync(row => row.MemberCount));

        (await SetPopulation(village, people * 50)).IsDone.ShouldBeTrue();
        var (own, group, above) = ((await Read(village)).Total.Rates[0], (await Read(Items.Township)).Rows.Single(row => row.Area == village).Rates[0], (await Read(Items.Township)).Total.Rates[0]);

        (own.Part, own.Value, own.IsMet).ShouldBe((people, 2m, true));
        group.ShouldBe(own);
        above.Whole.ShouldBeNull();
    }

    [Fact]
    public async Task Surveys_of_the_last_year_add_up_and_void_ones_do_not_count()
    {
        const string village = "530502002005";
        var today = county.App.Clock.ChinaToday;
        var wrong = await Record(new(SurveyKind.Approval, village, today, 100, 0, "误录"));
        await Record(new(SurveyKind.Approval, village, today.AddDays(-10), 60, 54, "统计局问卷"));
        await Record(new(SurveyKind.Approval, village, today.AddDays(-20), 40, 36, "统计局问卷"));
        await Record(new(SurveyKind.Approval, village, today.AddDays(-400), 40, 40, "去年"));
        await Record(new(SurveyKind.WrongExit, village, today, 50, 1, "抽查"));

        (await Void(wrong.Value!.Id, "登错村")).ShouldBeNull();
        var rates = (await Read(village)).Total.Rates;

        (rates[3].Value, rates[3].IsMet, rates[3].Surveys, rates[3].Latest).ShouldBe((90m, false, 2, today.AddDays(-10)));
        (rates[1].Value, rates[1].IsMet).ShouldBe((2m, false));
        (await Void(wrong.Value.Id, "再来")).ShouldNotBeNull().Kind.ShouldBe(CaseFlow.Web.RefusalKind.Conflict);
        var acts = await county.App.InDatabase(db => db.Set<AuditEvent>().Where(line => line.Object == "survey/" + wrong.Value.Id).OrderBy(line => line.Seq).Select(line => line.Kind).ToListAsync());
        acts.ShouldBe(["survey-recorded", "survey-voided"]);
    }

    [Fact]
    public async Task A_survey_with_more_found_than_asked_or_of_another_area_is_refused()
    {
        var today = county.App.Clock.ChinaToday;

        var wild = await Record(new(SurveyKind.Missed, Items.Village, today.AddDays(1), 10, 11, " "));
        var foreign = await Record(new(SurveyKind.Missed, "530521000000", today, 10, 1, "抽查"));

        wild.Refusal!.Problems.Select(problem => problem.Field).ShouldBe(["heldOn", "found", "source"]);
        foreign.Refusal!.Kind.ShouldBe(CaseFlow.Web.RefusalKind.NotFound);
    }

    private async Task<RateAnswer> Read(string area) => (await county.App.InScope(services => services.GetRequiredService<ReadRates>().Run(area, DeskCounty.Supervisor, default))).Value!;

    private Task<CaseFlow.Web.Result<FieldSurvey>> Record(SurveyInput input) => county.App.InScope(services => services.GetRequiredService<RecordSurvey>().Add(input, DeskCounty.Supervisor, default));

    private Task<CaseFlow.Web.Refusal?> Void(long id, string reason) => county.App.InScope(services => services.GetRequiredService<RecordSurvey>().Void(id, new(reason), DeskCounty.Supervisor, default));

    private Task<CaseFlow.Web.Result<Standard>> SetPopulation(string area, int people) => county.App.InScope(services => services.GetRequiredService<SetStandard>()
        .Run(new(StandardKey.Population.Key, people, area, null, "统计年鉴"), new Caller("a", "管理员", [new(Rights.SystemAdmin, Items.County)], "zh-CN"), default));
}

[Collection(SqliteDeskCounty.Name)]
public sealed class RatesOnSqliteTests(SqliteDeskCounty county) : RatesTests(county);

[Collection(PostgresDeskCounty.Name)]
public sealed class RatesOnPostgresTests(PostgresDeskCounty county) : RatesTests(county);
