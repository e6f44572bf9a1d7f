using System.Text.Json;
using static CaseFlow.Tests.Web.Cases.SmallSteps;

namespace CaseFlow.Tests.Web.Cases;

/// <summary>Steps that fail wait for a supervisor: nothing is lost, nothing is silently repeated.</summary>
[Collection(SqliteSmallCounty.Name)]
public sealed class IncidentTests(SqliteSmallCounty county)
{
    private static readonly string Failing = Line(Task("check"), Step("broken", "Elsa.Fault", ("message", "The other system is down.")), Task("after"));

    [Fact]
    public async Task A_failed_step_is_shown_and_fails_again_when_it_is_tried_again()
    {
        var caseId = await Fail();
        var incident = await Incident(caseId);

        var refused = await (await county.User("village-committee")).Post($"cases/{caseId}/incidents/{Id(incident)}/retry", new { });
        var retried = await (await county.User("supervisor")).Post($"cases/{caseId}/incidents/{Id(incident)}/retry", new { });

        incident.GetProperty("message").GetString()!.ShouldContain("The other system is down.");
        refused.Status.ShouldBe(403, refused.Body.ToString());
        retried.Status.ShouldBe(200, retried.Body.ToString());
        Id(await Incident(caseId)).ShouldNotBe(Id(incident));
        (await county.Case(caseId)).GetProperty("status").GetString().ShouldBe("Running");
    }

    [Fact]
    public async Task A_failed_step_is_skipped_only_with_a_reason_and_the_case_goes_on()
    {
        var caseId = await Fail();
        var path = $"cases/{caseId}/incidents/{Id(await Incident(caseId))}";
        var supervisor = await county.User("supervisor");

        var silent = await supervisor.Post($"{path}/skip", new { });
        var skipped = await supervisor.Post($"{path}/skip", new { reason = "已线下办理" });
        var again = await supervisor.Post($"{path}/skip", new { reason = "已线下办理" });

        silent.Status.ShouldBe(422, silent.Body.ToString());
        skipped.Status.ShouldBe(200, skipped.Body.ToString());
        again.Status.ShouldBe(404, again.Body.ToString());
        (await county.OpenSteps(caseId)).ShouldBe(["after"]);
        (await county.Case(caseId)).GetProperty("incidents").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task A_case_is_ended_because_of_an_incident_with_the_reason_in_its_history()
    {
        var caseId = await Fail();
        var supervisor = await county.User("supervisor");

        var cancelled = await supervisor.Post($"cases/{caseId}/incidents/{Id(await Incident(caseId))}/cancel", new { reason = "重复立案" });

        cancelled.Status.ShouldBe(200, cancelled.Body.ToString());
        (await county.Case(caseId)).GetProperty("status").GetString().ShouldBe("Withdrawn");
        var lines = (await supervisor.Get($"cases/{caseId}/history")).Body.GetProperty("lines");
        lines[lines.GetArrayLength() - 1].GetProperty("details").GetProperty("reason").GetString().ShouldBe("重复立案");
    }

    [Fact]
    public async Task A_failing_script_is_an_incident_too()
    {
        var procedure = await county.Release(Line(Scripted("text", "Elsa.WriteLine", ("text", "getVariable('none').name.first")), Task("after")));

        var caseId = await county.Start(procedure);

        (await Incident(caseId)).GetProperty("activityId").GetString().ShouldBe("text");
    }

    private async Task<long> Fail()
    {
        var caseId = await county.Start(await county.Release(Failing));
        await county.Approve("village-committee", caseId, "check");
        return caseId;
    }

    private async Task<JsonElement> Incident(long caseId)
    {
        var seen = await county.Case(caseId);
        var incidents = seen.GetProperty("incidents");
        incidents.GetArrayLength().ShouldBe(1, seen.ToString());
        return incidents[0];
    }

    private static long Id(JsonElement incident) => incident.GetProperty("id").GetInt64();
}
