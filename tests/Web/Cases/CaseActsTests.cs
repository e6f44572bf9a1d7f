using System.Text.Json;
using CaseFlow.Tests.Fixtures;
using CaseFlow.Web.Households;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Tests.Web.Cases;

/// <summary>What people do to cases through the API, on either database.</summary>
public abstract class CaseActsTests(Counties counties, bool onPostgres) : IAsyncLifetime
{
    private const string Village = "530502005007";
    private CaseFlowApp app = null!;
    private ApiUser clerk = null!;

    public async Task InitializeAsync()
    {
        app = await counties.On(onPostgres);
        clerk = await ApiUser.SignIn(app, "applicant-clerk");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Starts_a_case_with_its_first_work_item()
    {
        var started = await Start();

        started.GetProperty("number").GetString()!.ShouldMatch("^530502-20\\d\\d-\\d{6}$");
        var seen = (await clerk.Get($"cases/{Id(started)}")).Body;
        seen.GetProperty("openWorkItems")[0].GetProperty("activityId").GetString().ShouldBe("application");
        seen.GetProperty("status").GetString().ShouldBe("Running");
    }

    [Fact]
    public async Task Goes_on_when_a_work_item_is_completed_and_keeps_an_unbroken_history()
    {
        var started = await Start();

        var done = await Complete(clerk, started, "Approved");

        done.Status.ShouldBe(200, done.Body.ToString());
        var history = (await clerk.Get($"cases/{Id(started)}/history")).Body;
        history.GetProperty("isIntact").GetBoolean().ShouldBeTrue();
        history.GetProperty("lines").EnumerateArray().Select(line => line.GetProperty("kind").GetString()).ShouldBe(["started", "completed"]);
    }

    [Fact]
    public async Task Says_who_was_first_when_two_complete_the_same_work_item()
    {
        var started = await Start();
        await Complete(clerk, started, "Approved");

        var second = await Complete(clerk, started, "Approved");

        second.Status.ShouldBe(409);
        second.Body.GetProperty("detail").GetString()!.ShouldContain("李梅");
    }

    [Fact]
    public async Task Gives_the_first_answer_again_for_the_same_idempotency_key()
    {
        var started = await Start();
        var (path, body) = ($"work-items/{Item(started)}/complete", new { outcome = "Approved", opinion = "同意", form = await Form(started), materials = await Papers(started) });

        var first = await clerk.Post(path, body, "key-1");
        var again = await clerk.Post(path, body, "key-1");
        var other = await clerk.Post(path, new { outcome = "Rejected", opinion = "不同意" }, "key-1");

        first.Status.ShouldBe(200, first.Body.ToString());
        again.Body.ToString().ShouldBe(first.Body.ToString());
        other.Status.ShouldBe(422);
    }

    [Fact]
    public async Task Hides_cases_of_another_village_and_refuses_other_roles_with_the_reason()
    {
        var started = await Start();
        var foreign = await ApiUser.SignIn(app, "applicant-clerk-2");
        var auditor = await ApiUser.SignIn(app, "township-auditor");

        var hidden = await foreign.Get($"cases/{Id(started)}");
        var refused = await auditor.Post($"work-items/{Item(started)}/complete", new { outcome = "Approved", opinion = "同意" });

        hidden.Status.ShouldBe(404);
        refused.Status.ShouldBe(403);
        refused.Body.GetProperty("detail").GetString()!.ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task Lists_claimable_items_to_holders_of_the_role_and_lets_one_claim()
    {
        var started = await Start();
        var before = await Todo();

        var claimable = (await clerk.Get("work-items?view=claimable")).Body.GetProperty("items");
        var claimed = await clerk.Post($"work-items/{Item(started)}/claim", new { });
        var todo = (await clerk.Get("work-items?view=todo")).Body.GetProperty("items");

        claimable.EnumerateArray().Select(row => row.GetProperty("id").GetInt64()).ShouldContain(Item(started));
        claimed.Status.ShouldBe(200, claimed.Body.ToString());
        todo.EnumerateArray().Select(row => row.GetProperty("id").GetInt64()).ShouldContain(Item(started));
        (await Todo()).ShouldBe(before + 1);
    }

    [Fact]
    public async Task Takes_the_own_submission_back_while_nobody_has_acted_on_the_next_step()
    {
        var started = await Start();
        await Complete(clerk, started, "Approved");

        var taken = await clerk.Post($"work-items/{Item(started)}/withdraw", new { reason = "填错" });

        taken.Status.ShouldBe(200, taken.Body.ToString());
        taken.Body.GetProperty("opened")[0].GetProperty("activityId").GetString().ShouldBe("application");
    }

    [Fact]
    public async Task Lists_every_problem_of_a_request_at_once()
    {
        var refused = await clerk.Post("cases", new { procedure = "", areaCode = "12" });

        refused.Status.ShouldBe(422);
        refused.Body.GetProperty("problems").GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public async Task Lets_one_of_a_hundred_simultaneous_completions_through()
    {
        var started = await Start();
        var body = new { outcome = "Approved", opinion = "同意", form = await Form(started), materials = await Papers(started) };

        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(() => clerk.Post($"work-items/{Item(started)}/complete", body))));

        answers.Count(answer => answer.Status == 200).ShouldBe(1);
        answers.Count(answer => answer.Status == 409).ShouldBe(99);
    }

    private async Task<int> Todo() => (await clerk.Get("work-items/counts")).Body.GetProperty("todo").GetInt32();

    private async Task<JsonElement> Start()
    {
        var household = await app.InDatabase(db => db.Set<Household>().Where(row => row.AreaCode.StartsWith(Village) && row.Status == HouseholdStatus.Ordinary).Select(row => row.Id).FirstAsync());
        var started = await clerk.Post("cases", new { procedure = "identification", householdId = household, form = new { } });
        started.Status.ShouldBe(201, started.Body.ToString());
        return started.Body;
    }

    private async Task<(int Status, JsonElement Body)> Complete(ApiUser user, JsonElement started, string outcome) =>
        await user.Post($"work-items/{Item(started)}/complete", new { outcome, opinion = "同意", form = await Form(started), materials = await Papers(started) });

    // A form filled with whatever each field accepts.
    private async Task<Dictionary<string, object>> Form(JsonElement started)
    {
        var item = (await clerk.Get($"work-items/{Item(started)}")).Body;
        return SampleForm.Fill(item.GetProperty("form"));
    }

    private async Task<Dictionary<string, string[]>> Papers(JsonElement started) => await clerk.Papers((await clerk.Get($"work-items/{Item(started)}")).Body);

    private static long Id(JsonElement started) => started.GetProperty("id").GetInt64();

    private static long Item(JsonElement started) => started.GetProperty("openWorkItems")[0].GetProperty("id").GetInt64();
}

public sealed class SqliteCaseActsTests(Counties counties) : CaseActsTests(counties, onPostgres: false), IClassFixture<Counties>;

public sealed class PostgresCaseActsTests(Counties counties) : CaseActsTests(counties, onPostgres: true), IClassFixture<Counties>;
