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
    public async Task A_case_runs_until_the_last_child_that_was_sent_off_has_ended()
    {
        var caseId = await county.Start(await Parent("Elsa.DispatchWorkflow", waits: false));

        (await county.OpenSteps(caseId)).ShouldBe(["visit", "after"], ignoreOrder: true);
        await county.Approve("village-committee", caseId, "after");
        var between = (await county.Case(caseId)).GetProperty("status").GetString();
        await county.Approve("village-committee", caseId, "visit");

        between.ShouldBe("Running");
        (await county.OpenSteps(caseId)).ShouldBeEmpty();
        (await Running(caseId)).ShouldBe(0);
        (await county.Case(caseId)).GetProperty("status").GetString().ShouldBe("Completed");
    }

    [Fact]
    public async Task A_case_whose_own_steps_are_done_can_still_be_withdrawn_while_a_child_runs()
    {
        var caseId = await county.Start(await Parent("Elsa.DispatchWorkflow", waits: false));
        await county.Approve("village-committee", caseId, "after");

        var withdrawn = await (await county.User("applicant-clerk")).Post($"cases/{caseId}/withdraw", new { reason = "户主放弃申请" });

        withdrawn.Status.ShouldBe(200, withdrawn.Body.ToString());
        (await county.OpenSteps(caseId)).ShouldBeEmpty();
        (await county.Case(caseId)).GetProperty("status").GetString().ShouldBe("Withdrawn");
    }

    [Fact]
    public async Task The_steps_of_a_child_find_their_people_by_the_area_of_the_case()
    {
        var both = Step("sign", "CaseFlow.HumanTask", ("title", "会签"), ("level", "Village"), ("role", "VillageCommittee"), ("mode", "All"));
        var caseId = await county.Start(await Parent("Elsa.ExecuteWorkflow", child: await county.Release(Line(both))));

        var open = (await county.Case(caseId)).GetProperty("openWorkItems").EnumerateArray().Select(item => item.GetProperty("assigneeName").GetString()).ToList();

        open.Count.ShouldBe(2);
        open.ShouldAllBe(name => name != null);
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
