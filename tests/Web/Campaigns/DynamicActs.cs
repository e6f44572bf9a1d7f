using System.Text.Json;
using CaseFlow.Tests.Fixtures;

namespace CaseFlow.Tests.Web.Campaigns;

/// <summary>What officials do in the nine phases of the plan of 河图街道 (seed 004), through the API.</summary>
internal static class DynamicActs
{
    public static async Task Tick(this CampaignWalk walk, int row)
    {
        var duty = (await walk.Duties(row)).Single().GetProperty("id").GetInt64();
        (await (await walk.User("township-auditor")).Post($"campaigns/{walk.Id}/duties/{duty}/tick", new { note = "方案已印发" })).Status.ShouldBe(204);
    }

    public static async Task Submit(this CampaignWalk walk, IEnumerable<JsonElement> duties)
    {
        foreach (var duty in duties) await walk.Act(duty, "village-committee", form: new { listExit = 3, listNew = 1, listReturn = 0 });
    }

    // Township, county, five departments side by side, feedback of the county. The housing department's part may be done elsewhere.
    public static async Task Review(this CampaignWalk walk, JsonElement list, bool finds, Func<Task>? housing = null)
    {
        await walk.Act(list, "township-auditor");
        await walk.Act(list, "county-auditor");
        foreach (var department in (string[])["Water", "School", "Health", "Pension"])
            await walk.Act(list, $"dept-{department.ToLowerInvariant()}", form: new Dictionary<string, object> { [$"result{department}"] = "ok" }, step: $"dept-{department.ToLowerInvariant()}");
        if (housing is not null) await housing();
        else await walk.Act(list, "dept-housing", form: finds ? new { resultHousing = "problem", householdsHousing = 1, findingsHousing = "危房改造未完工" } : new { resultHousing = "ok" }, step: "dept-housing");
        await walk.Act(list, "county-auditor", finds ? "Findings" : "Approved", new { feedbackNote = "复核结果见各部门意见" });
        if (finds) return;
        await walk.Act(list, "township-auditor");
        await walk.Act(list, "county-auditor");
    }

    public static async Task Rectify(this CampaignWalk walk, JsonElement list)
    {
        await walk.Act(list, "village-committee", form: new { finalExit = 2, finalNew = 1, finalReturn = 0, rectified = "危房已改造完工" });
        await walk.Act(list, "township-auditor");
        await walk.Act(list, "township-auditor");
        await walk.Act(list, "county-auditor");
    }

    public static async Task TownshipWork(this CampaignWalk walk, int row)
    {
        var duty = (await walk.Duties(row)).Single();
        await walk.Act(duty, "township-auditor", form: new { statement = "已完成" });
        await walk.Act(duty, "township-head");
    }

    public static async Task Report(this CampaignWalk walk, JsonElement duty)
    {
        await walk.Act(duty, "village-committee", form: new
        {
            exitedHouseholds = 3, exitedPeople = 9, byIndustry = 2, byWork = 1, byRelocation = 0, byHousing = 0, bySchooling = 0, byHealth = 0, byEcology = 0, bySupport = 0, newHouseholds = 1,
            returnedHouseholds = 0, how = "发展产业和转移就业",
        });
        await walk.Act(duty, "township-auditor");
        await walk.Act(duty, "county-auditor");
    }
}
