using CaseFlow.Tests.Fixtures;
using CaseFlow.Web.Background.Timers;
using CaseFlow.Web.Data.Runtime;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static CaseFlow.Tests.Web.Cases.SmallSteps;

namespace CaseFlow.Tests.Web.Cases;

/// <summary>An event of one case wakes the cases that wait for it, each once, on either database.</summary>
public abstract class EventsAcrossCasesTests(SmallCounty county)
{
    [Fact]
    public async Task An_event_wakes_every_waiting_case_once_with_what_it_brings()
    {
        var waiting = await county.Release(Line(Waits("flood"), Scripted("deep", "Elsa.FlowDecision", ("condition", "getOutputFrom('wait', 'Result') == 'high'")), Task("high")));
        var (one, two, other) = (await county.Start(waiting), await county.Start(waiting), await county.Start(await county.Release(Line(Waits("drought"), Task("after")))));
        var raiser = await county.Start(await county.Release(Line(Task("report"), Step("tell", "Elsa.PublishEvent", ("eventName", "flood"), ("payload", "high")))));

        await county.Approve("village-committee", raiser, "report");
        (await History(one)).ShouldBe(["started"]);
        await Sweep();

        (await History(one)).ShouldBe(["started", "event"]);
        (await History(two)).ShouldBe(["started", "event"]);
        (await History(other)).ShouldBe(["started"]);
        (await county.OpenSteps(one)).ShouldBe(["high"]);
        (await Waits(one)).ShouldBe(0);
        (await Waits(other)).ShouldBe(1);
    }

    [Fact]
    public async Task An_event_with_a_business_key_wakes_only_the_case_of_that_key()
    {
        var waiting = await county.Release(Line(Waits("paid"), Task("after")));
        var (meant, spared) = (await county.Start(waiting), await county.Start(waiting));
        var number = (await county.Case(meant)).GetProperty("number").GetString();
        var raising = await county.Release(Line(Scripted("tell", "Elsa.PublishEvent", ("eventName", "'paid'"), ("correlationId", "getInput('Form').number"))));

        await county.Start(raising, form: new { number });
        await county.Start(raising, form: new { number });
        await Sweep();

        (await county.OpenSteps(meant)).ShouldBe(["after"]);
        (await county.OpenSteps(spared)).ShouldBeEmpty();
        (await History(meant)).ShouldBe(["started", "event"]);
    }

    [Fact]
    public async Task An_event_wakes_another_branch_of_its_own_case_in_the_same_act()
    {
        var caseId = await county.Start(await county.Release(Lines([Waits("inside"), Task("after")], [Task("report"), Step("tell", "Elsa.PublishEvent", ("eventName", "inside"))])));

        await county.Approve("village-committee", caseId, "report");

        (await county.OpenSteps(caseId)).ShouldBe(["after"]);
        (await Waits(caseId)).ShouldBe(0);
        await Sweep();
        (await History(caseId)).ShouldBe(["started", "completed"]);
    }

    private static string Waits(string name) => Step("wait", "Elsa.Event", ("eventName", name));

    // Several sweepers at once, as on several nodes.
    private async Task Sweep()
    {
        var sweep = county.App.Services.GetRequiredService<TimerSweep>();
        await System.Threading.Tasks.Task.WhenAll(Enumerable.Range(0, 4).Select(_ => System.Threading.Tasks.Task.Run(() => sweep.Run(default))));
        await Eventually.Reach(() => county.App.InDatabase(db => db.Set<WorkflowTimer>().CountAsync(timer => timer.Kind == WorkflowTimer.Event)), left => left == 0);
    }

    private Task<List<string>> History(long caseId) => county.App.InDatabase(db =>
        db.Set<CaseEvent>().Where(line => line.CaseId == caseId).OrderBy(line => line.Seq).Select(line => line.Kind).ToListAsync());

    private Task<int> Waits(long caseId) => county.App.InDatabase(db => db.Set<EventWait>().CountAsync(wait => wait.CaseId == caseId));
}

[Collection(SqliteSmallCounty.Name)]
public sealed class SqliteEventsAcrossCasesTests(SqliteSmallCounty county) : EventsAcrossCasesTests(county);

public sealed class PostgresEventsAcrossCasesTests(PostgresSmallCounty county) : EventsAcrossCasesTests(county), IClassFixture<PostgresSmallCounty>;
