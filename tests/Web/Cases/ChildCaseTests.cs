using CaseFlow.Web.Data.Runtime;
using Microsoft.EntityFrameworkCore;
using static CaseFlow.Tests.Web.Cases.SmallSteps;

namespace CaseFlow.Tests.Web.Cases;

/// <summary>Procedures that start other procedures: the children's work is work of the case.</summary>
[Collection(SqliteSmallCounty.Name)]
public sealed class ChildCaseTests(SqliteSmallCounty county)
{
    [Fact]
    public async Task A_parent_waits_for_the_work_of_its_child()
    {
        var caseId = await county.Start(await Parent("Elsa.ExecuteWorkflow"));

        (await county.OpenSteps(caseId)).ShouldBe(["visit"]);
        await county.Approve("village-committee", caseId, "visit");

        (await county.OpenSteps(caseId)).ShouldBe(["after"]);
        (await Running(caseId)).ShouldBe(1);
        await county.Approve("village-committee", caseId, "after");
        (await county.Case(caseId)).GetProperty("status").GetString().ShouldBe("Completed");
    }

    [Fact]
    public async Task A_dispatched_child_runs_beside_its_parent()
    {
        var caseId = await county.Start(await Parent("Elsa.DispatchWorkflow", waits: false));

        (await county.OpenSteps(caseId)).ShouldBe(["visit", "after"], ignoreOrder: true);
        await county.Approve("village-committee", caseId, "after");
        await county.Approve("village-committee", caseId, "visit");

        (await county.OpenSteps(caseId)).ShouldBeEmpty();
        (await Running(caseId)).ShouldBe(0);
    }

    [Fact]
    public async Task Withdrawing_the_case_takes_the_work_of_its_children_back()
    {
        var caseId = await county.Start(await Parent("Elsa.ExecuteWorkflow"));
        var item = await county.Item(caseId, "visit");

        var withdrawn = await (await county.User("applicant-clerk")).Post($"cases/{caseId}/withdraw", new { reason = "户主放弃申请" });
        var tooLate = await county.Act("village-committee", item, "complete", new { outcome = "Approved", opinion = "同意" });

        withdrawn.Status.ShouldBe(200, withdrawn.Body.ToString());
        tooLate.Status.ShouldBe(409, tooLate.Body.ToString());
        (await county.OpenSteps(caseId)).ShouldBeEmpty();
        (await Running(caseId)).ShouldBe(0);
    }

    [Fact]
    public async Task A_step_of_a_child_goes_back_within_the_child_and_says_so_when_it_cannot()
    {
        var child = await county.Release(Line(Task("visit"), Task("confirm")));
        var caseId = await county.Start(await Parent("Elsa.ExecuteWorkflow", child: child));
        await county.Approve("village-committee", caseId, "visit");
        var confirm = await county.Item(caseId, "confirm");

        var forward = await county.Act("village-committee", confirm, "return", new { activityId = "confirm", reason = "重办" });
        var back = await county.Act("village-committee", confirm, "return", new { activityId = "visit", reason = "照片不清" });

        forward.Body.GetProperty("code").GetString().ShouldBe("StillOpen", forward.Body.ToString());
        back.Status.ShouldBe(200, back.Body.ToString());
        (await county.OpenSteps(caseId)).ShouldBe(["visit"]);
    }

    private async Task<string> Parent(string type, bool waits = true, string? child = null)
    {
        child ??= await county.Release(Line(Task("visit")));
        return await county.Release(Line(Step("child", type, ("workflowDefinitionId", child), ("waitForCompletion", waits)), Task("after")));
    }

    private Task<int> Running(long caseId) => county.App.InDatabase(db =>
        db.Set<Instance>().CountAsync(instance => instance.CaseId == caseId && instance.Status == InstanceStatus.Running));
}
