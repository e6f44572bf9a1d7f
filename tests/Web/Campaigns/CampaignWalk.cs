using System.Text.Json;
using CaseFlow.Tests.Fixtures;
using CaseFlow.Web.Data.Runtime;
using CaseFlow.Web.Organisation;
using CaseFlow.Web.Organisation.Posts;
using CaseFlow.Web.Organisation.Reference;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseFlow.Tests.Web.Campaigns;

/// <summary>Plays a township through the days of a campaign: officials act through the API, the clock moves day by day.</summary>
internal sealed class CampaignWalk(CaseFlowApp app)
{
    public const string Township = "530502005000", County = "530502000000";

    private readonly Dictionary<string, ApiUser> users = [];

    public long Id { get; private set; }

    public JsonElement Phases { get; private set; }

    /// <summary>A campaign made of a template, launched by somebody else than who drafted it; one committee account acts for all communities.</summary>
    public async Task<JsonElement> Launch(string template, int year)
    {
        await Prepare();
        var draft = (await Get("county-auditor", $"campaign-templates/{template}?year={year}&area={Township}"));
        var saved = await Post("county-auditor", "campaigns", draft.GetProperty("draft"), 201);
        await Join(saved.GetProperty("id").GetInt64());
        await Post("county-approver", $"campaigns/{Id}/launch", new { }, 200);
        return draft;
    }

    /// <summary>One committee account acts for all communities of the township.</summary>
    public Task Prepare() => ActEverywhere("village-committee");

    /// <summary>Follows a campaign that is there already.</summary>
    public async Task Join(long id) => (Id, Phases) = (id, (await Get("county-auditor", $"campaigns/{id}")).GetProperty("phases"));

    public async Task<JsonElement> Get(string user, string path)
    {
        var answer = await (await User(user)).Get(path);
        answer.Status.ShouldBe(200, $"{path}: {answer.Body}");
        return answer.Body;
    }

    public async Task<JsonElement> Post(string user, string path, object body, int status)
    {
        var answer = await (await User(user)).Post(path, body);
        answer.Status.ShouldBe(status, $"{path}: {answer.Body}");
        return answer.Body;
    }

    public async Task<ApiUser> User(string name) => users.TryGetValue(name, out var known) ? known : users[name] = await ApiUser.SignIn(app, name);

    /// <summary>Moves the clock to the morning of the day.</summary>
    public async Task GoTo(int year, int month, int day)
    {
        var by = new DateTimeOffset(year, month, day, 9, 0, 0, TimeSpan.FromHours(8)) - app.Clock.GetUtcNow();
        if (by > TimeSpan.Zero) await Post("system-admin", "simulated-clock", new { advance = by.ToString("c") }, 200);
    }

    /// <summary>The duties of the phase row, by the order of areas.</summary>
    public async Task<List<JsonElement>> Duties(int row, string filter = "") =>
        [.. (await Get("supervisor", $"campaigns/{Id}/duties?phase={Phases[row - 1].GetProperty("id").GetInt64()}&size=200{filter}")).GetProperty("items").EnumerateArray()
            .OrderBy(duty => duty.GetProperty("areaCode").GetString(), StringComparer.Ordinal)];

    /// <summary>The lamps of the areas in a phase row, such as 7 Green, 3 Red.</summary>
    public async Task<string> Lamps(int row) => string.Join(", ",
        (await Duties(row)).GroupBy(duty => duty.GetProperty("lamp").GetString()).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => $"{group.Count()} {group.Key}"));

    /// <summary>Completes the open step of the duty's case.</summary>
    public Task Act(JsonElement duty, string user, string outcome = "Approved", object? form = null, string? step = null) =>
        Act(duty.GetProperty("id").GetInt64(), user, outcome, form, step);

    /// <summary>Completes the open step of the case, or the one of this name.</summary>
    public async Task Act(long id, string user, string outcome = "Approved", object? form = null, string? step = null)
    {
        var item = await app.InDatabase(db => db.Set<WorkItem>().Where(item => item.CaseId == id && item.Status == WorkItemStatus.Open && (step == null || item.ActivityId == step))
            .Select(item => item.Id).FirstAsync());
        await Post(user, $"work-items/{item}/complete", new { outcome, opinion = "情况属实", form = form ?? new { } }, 200);
    }

    /// <summary>The community hands in and the township receives.</summary>
    public async Task Do(IEnumerable<JsonElement> duties)
    {
        foreach (var duty in duties.ToList())
        {
            await Act(duty, "village-committee", form: Done);
            await Act(duty, "township-auditor");
        }
    }

    public static object Done => new { totalCount = 40, doneCount = 40, statement = "已全部完成" };

    // A second community would need an account each; the same person at the township's level may act in all ten.
    private Task<int> ActEverywhere(string userName) => app.InScope(async services =>
    {
        var db = services.GetRequiredService<CaseFlow.Web.Data.CaseFlowDb>();
        var user = await db.Users.Where(row => row.UserName == userName).Select(row => row.Id).SingleAsync();
        db.Add(new Post { UserId = user, RoleKey = "VillageCommittee", AreaCode = Township, ValidFrom = new(2012, 1, 1) });
        await db.SaveChangesAsync();
        await ReferenceVersion.Raise(db, ReferenceVersion.Organisation, default);
        await services.GetRequiredService<OrganisationDirectory>().Refresh(default);
        return 0;
    });
}
