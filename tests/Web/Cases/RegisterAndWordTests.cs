using CaseFlow.Web.Data.Runtime;
using CaseFlow.Web.Households;
using CaseFlow.Web.Organisation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static CaseFlow.Tests.Web.Cases.SmallSteps;

namespace CaseFlow.Tests.Web.Cases;

/// <summary>What a case does to the register and whom it tells, on either database.</summary>
public abstract class RegisterAndWordTests(SmallCounty county)
{
    [Fact]
    public async Task The_decision_moves_the_household_in_the_register_and_names_the_case()
    {
        var household = await county.Household();
        var caseId = await county.Start(await Registers("Registered"), household);

        await county.Approve("village-committee", caseId, "decide");

        (await Status(household)).ShouldBe(HouseholdStatus.Registered);
        var history = await county.App.InDatabase(db =>
            db.Set<StatusPeriod>().Where(period => period.HouseholdId == household).OrderBy(period => period.Id).ToListAsync());
        (history[^1].Status, history[^1].CaseId, history[^1].ValidTo).ShouldBe((HouseholdStatus.Registered, caseId, null));
        history[^2].ValidTo.ShouldBe(history[^1].ValidFrom);
    }

    [Theory, InlineData("MarkStable", "一般户"), InlineData("Nonsense", "Nonsense")]
    public async Task A_change_that_is_not_allowed_or_unknown_waits_for_a_supervisor_and_changes_nothing(string change, string said)
    {
        var household = await county.Household();
        await Move(household, HouseholdStatus.Exited);
        var caseId = await county.Start(await Registers(change), household);
        await Move(household, HouseholdStatus.Ordinary);

        await county.Approve("village-committee", caseId, "decide");

        var incident = (await county.Case(caseId)).GetProperty("incidents")[0];
        incident.GetProperty("activityId").GetString().ShouldBe("register");
        incident.GetProperty("messageZh").GetString()!.ShouldContain(said);
        (await Status(household)).ShouldBe(HouseholdStatus.Ordinary);
    }

    [Fact]
    public async Task A_household_that_stands_where_the_procedure_leads_cannot_begin_it()
    {
        var household = await county.Household();
        var procedure = await Registers("Registered");
        await county.Approve("village-committee", await county.Start(procedure, household), "decide");

        var again = await (await county.User("applicant-clerk")).Post("cases", new { procedure, householdId = household });

        again.Status.ShouldBe(422, again.Body.ToString());
        again.Body.GetProperty("problems")[0].GetProperty("field").GetString().ShouldBe("householdId");
    }

    [Fact]
    public async Task Of_two_cases_that_register_one_household_at_once_one_does_and_the_other_waits_for_a_supervisor()
    {
        var household = await county.Household();
        var procedure = await Registers("Registered");
        long[] cases = [await county.Start(procedure, household), await county.Start(procedure, household)];

        await System.Threading.Tasks.Task.WhenAll(cases.Select(caseId => System.Threading.Tasks.Task.Run(() => county.Approve("village-committee", caseId, "decide"))));

        var incidents = new List<int>();
        foreach (var caseId in cases) incidents.Add((await county.Case(caseId)).GetProperty("incidents").GetArrayLength());
        incidents.Order().ShouldBe([0, 1]);
        (await county.App.InDatabase(db => db.Set<StatusPeriod>().CountAsync(period => period.HouseholdId == household && period.CaseId != null && cases.Contains(period.CaseId.Value)))).ShouldBe(1);
    }

    [Fact]
    public async Task A_second_change_of_one_act_starts_from_the_first()
    {
        var household = await county.Household();
        var procedure = await county.Release(Line(Change("Apply", "apply"), Change("Apply", "again"), Task("after")));

        var caseId = await county.Start(procedure, household);

        (await Status(household)).ShouldBe(HouseholdStatus.Applying);
        (await county.Case(caseId)).GetProperty("incidents")[0].GetProperty("activityId").GetString().ShouldBe("again");
    }

    [Fact]
    public async Task Word_reaches_each_person_meant_once()
    {
        var procedure = await county.Release(Line(
            Task("check"), Step("tell", "CaseFlow.Notify", ("who", "Starter, TownshipAuditor, check"), ("template", "case-registered")), Task("after")));
        var caseId = await county.Start(procedure);

        await county.Approve("village-committee", caseId, "check");

        (await Told(caseId)).ShouldBe(["applicant-clerk", "township-auditor", "village-committee"]);
        var copied = (await (await county.User("township-auditor")).Get("work-items?view=copied")).Body.GetProperty("items");
        copied.EnumerateArray().Select(row => row.GetProperty("caseId").GetInt64()).ShouldContain(caseId);
    }

    [Fact]
    public async Task Word_for_the_household_goes_to_the_starter_and_word_for_everyone_to_all_who_acted()
    {
        var tells = (string who) => Step("tell", "CaseFlow.Notify", ("who", who), ("template", "case-rejected"));
        var household = await county.Start(await county.Release(Line(tells("Household"), Task("after"))));
        var everyone = await county.Start(await county.Release(Line(Task("check"), tells("Everyone"), Task("after"))));

        await county.Approve("village-committee-b", everyone, "check");

        (await Told(household)).ShouldBe(["applicant-clerk"]);
        (await Told(everyone)).ShouldBe(["applicant-clerk", "village-committee-b"]);
    }

    private Task<string> Registers(string change) => county.Release(Line(Task("decide"), Change(change, "register"), Task("after")));

    private static string Change(string change, string id) => Step(id, "CaseFlow.UpdateRegister", ("change", change), ("reason", "test"));

    private Task<HouseholdStatus> Status(long household) =>
        county.App.InDatabase(db => db.Set<Household>().Where(row => row.Id == household).Select(row => row.Status).SingleAsync());

    private System.Threading.Tasks.Task Move(long household, HouseholdStatus status) => county.App.InDatabase(db =>
        db.Set<Household>().Where(row => row.Id == household).ExecuteUpdateAsync(set => set.SetProperty(row => row.Status, status)));

    private async Task<IEnumerable<string>> Told(long caseId)
    {
        var users = await county.App.InDatabase(db => db.Set<Message>().Where(message => message.CaseId == caseId).Select(message => message.UserId!).ToListAsync());
        var directory = county.App.Services.GetRequiredService<OrganisationDirectory>();
        return users.Select(user => directory.Account(user)!.UserName).Order(StringComparer.Ordinal);
    }
}

[Collection(SqliteSmallCounty.Name)]
public sealed class SqliteRegisterAndWordTests(SqliteSmallCounty county) : RegisterAndWordTests(county);

public sealed class PostgresRegisterAndWordTests(PostgresSmallCounty county) : RegisterAndWordTests(county), IClassFixture<PostgresSmallCounty>;
