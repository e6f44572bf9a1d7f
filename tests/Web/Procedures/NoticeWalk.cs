using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CaseFlow.Tests.Fixtures;

namespace CaseFlow.Tests.Web.Procedures;

/// <summary>Walks a case of the identification procedure to the posted notice in the village.</summary>
internal sealed class NoticeWalk(TimeProvider clock)
{
    private static readonly (string Activity, string User, string Outcome)[] Steps =
    [
        ("application", "applicant-clerk", "Approved"), ("group-review", "group-leader", "Approved"), ("village-verification", "village-committee", "Approved"),
        ("village-meeting", "village-committee", "Passed"),
    ];

    private readonly Dictionary<string, HttpClient> people = [];

    public static async Task<NoticeWalk> Begin(CaseFlowApp app)
    {
        var walk = new NoticeWalk(app.Clock);
        foreach (var user in Steps.Select(step => step.User).Distinct()) walk.people[user] = await app.SignIn(user);
        return walk;
    }

    public async Task<long> Start(long householdId)
    {
        var answer = await people["applicant-clerk"].PostAsJsonAsync("/api/v1/cases", new { procedure = "identification", householdId, form = new { } });
        answer.StatusCode.ShouldBe(HttpStatusCode.Created, await answer.Content.ReadAsStringAsync());
        return (await answer.Json()).GetProperty("id").GetInt64();
    }

    public async Task<(int Version, DateOnly EndsOn)> PostVillageNotice(long caseId)
    {
        foreach (var (activity, user, outcome) in Steps) await Complete(caseId, activity, people[user], outcome);
        var committee = people["village-committee"];
        var notice = (await committee.GetJson($"/api/v1/cases/{caseId}")).GetProperty("openNotices")[0];
        var posted = await committee.PostAsJsonAsync(
            $"/api/v1/notices/{notice.GetProperty("id").GetInt64()}/posting", new { postedAt = clock.GetUtcNow(), places = new[] { "村务公开栏" }, photos = new[] { await committee.UploadPhoto() } });
        posted.IsSuccessStatusCode.ShouldBeTrue(await posted.Content.ReadAsStringAsync());

        var seen = await committee.GetJson($"/api/v1/cases/{caseId}");
        return (seen.GetProperty("definitionVersion").GetInt32(), DateOnly.Parse(seen.GetProperty("openNotices")[0].GetProperty("endsOn").GetString()!));
    }

    private static async Task Complete(long caseId, string activity, HttpClient person, string outcome)
    {
        var item = (await person.GetJson($"/api/v1/cases/{caseId}")).GetProperty("openWorkItems").EnumerateArray()
            .Single(open => open.GetProperty("activityId").GetString() == activity);
        var path = $"/api/v1/work-items/{item.GetProperty("id").GetInt64()}";
        var shown = await person.GetJson(path);
        var form = activity == "village-meeting"
            ? new Dictionary<string, object> { ["members"] = 11, ["present"] = 9, ["votesFor"] = 9, ["votesAgainst"] = 0, ["rank"] = 1 }
            : Fill(shown.GetProperty("form"));
        var done = await person.PostAsJsonAsync($"{path}/complete", new { outcome, opinion = "同意", form, materials = await person.Papers(shown) });
        done.IsSuccessStatusCode.ShouldBeTrue($"{activity}: {await done.Content.ReadAsStringAsync()}");
    }

    private static Dictionary<string, object> Fill(JsonElement fields) => fields.EnumerateArray()
        .Where(field => field.GetProperty("rights").GetString() == "Edit").ToDictionary(field => field.GetProperty("key").GetString()!, Value);

    private static object Value(JsonElement field) => field.GetProperty("type").GetString() switch
    {
        "Number" or "Money" => 1,
        "Date" => "2026-11-01",
        "Boolean" => true,
        "Choice" => field.GetProperty("choices")[0].GetProperty("value").GetString()!,
        "File" or "Photo" => new[] { "sample" },
        "Table" => new[] { Fill(field.GetProperty("columns")) },
        _ => "填写内容",
    };
}
