using System.Globalization;
using System.Text.Json;
using CaseFlow.Tests.Fixtures;
using CaseFlow.Tests.Web.Campaigns;
using CaseFlow.Web.Data.Runtime;
using CaseFlow.Web.Households;
using CaseFlow.Web.Rectification;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CaseFlow.Tests.Browser.Campaigns;

/// <summary>Two real campaigns by their calendars, each in a county whose clock stands in its year. One act of each kind is done by page, and what a day shows is read from the page.</summary>
public sealed class CampaignWalkTests : IAsyncLifetime
{
    private const string Committee = "village-committee", Township = "township-auditor";

    private BrowserFixture browser = null!;
    private CampaignWalk walk = null!;
    private SupervisorDesk desk = null!;

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => browser.DisposeAsync();

    [Fact]
    public async Task Seed_001_tells_the_supervisor_on_each_day_of_September_2019_exactly_who_is_late()
    {
        await Launch(new(2019, 8, 31), "d111-review", 2019);

        await walk.GoTo(2019, 9, 13);
        var visits = await walk.Duties(1);
        await ByPage(Committee, visits[0]);
        await walk.Act(visits[0], Township);
        await walk.Do(visits[1..6]);
        await walk.Act(visits[6], Committee, form: CampaignWalk.Done);
        await desk.Shows("Work");
        await walk.GoTo(2019, 9, 14);
        await desk.Shows("Work", overdue: Areas(visits[7..]));
        await desk.Shoot("campaign-2019-09-14");
        var step = await OpenStep(visits[9]);
        await desk.DrillsDown("Work", Area(visits[9]), $"#line-{step} [data-row-link]", $"/work-items/{step}");
        await walk.Act(visits[6], Township);
        var lists = await walk.Duties(2);
        await ByPage(Committee, lists[0]);
        await walk.Act(lists[0], Township);
        await walk.Do(lists[1..9]);
        await walk.GoTo(2019, 9, 16);
        await walk.Do([visits[7], visits[8], lists[9]]);
        await desk.Shows("Work", overdue: [Area(visits[9])], lateDone: [Area(visits[7]), Area(visits[8]), Area(lists[9])]);
        await desk.Phases("9 / 10 逾期 1 逾期已办 2", "10 / 10 逾期已办 1", "—", "—", "—未到开始日");
        await Items();
    }

    [Fact]
    public async Task Seed_004_tells_the_supervisor_through_nine_phases_exactly_which_community_is_late()
    {
        await Launch(new(2018, 9, 30), "d114-dynamic", 2018);

        // The plan is made in time; the training, on a holiday, is ticked off a day late and by page.
        await walk.GoTo(2018, 10, 3);
        await walk.Tick(1);
        await walk.GoTo(2018, 10, 8);
        await TickByPage();
        await walk.Do((await walk.Duties(3))[..9]);
        await walk.GoTo(2018, 10, 16);
        var collected = await walk.Duties(3);
        await desk.Shows("Work", overdue: [Area(collected[9])]);
        await walk.Do(collected[9..]);
        await Lists();
        await Entries();
    }

    // Lists are due on 16 October, findings of the housing department are put right by 10 November.
    private async Task Lists()
    {
        var lists = await walk.Duties(4);
        await walk.Submit(lists[1..8]);
        await ByPage(Committee, lists[0]);
        await walk.GoTo(2018, 10, 17);
        await desk.Shows("Work", overdue: Areas(lists[8..]), lateDone: [Area(lists[9])]);
        await walk.Submit(lists[8..]);
        await walk.Review(lists[0], finds: true, () => ByPage("dept-housing", lists[0], FindHousing));
        await walk.Review(lists[1], finds: true);
        foreach (var list in lists[2..]) await walk.Review(list, finds: false);
        string[] late = [Area(lists[8]), Area(lists[9]), Area(lists[9])];
        await walk.GoTo(2018, 10, 18);
        var items = await Assigned();
        await walk.GoTo(2018, 11, 10);
        await desk.Shows("Work", lateDone: late);
        await Close(items[0]);
        await walk.Rectify(lists[0]);
        await walk.GoTo(2018, 11, 11);
        await desk.Shows("Items", overdue: [Area(lists[1])]);
        await desk.Shows("Work", overdue: [Area(lists[1]), Area(lists[1])], lateDone: late);
        await desk.Shoot("campaign-2018-11-11");
        await Close(items[1]);
        await walk.Rectify(lists[1]);
        await desk.Shows("Items", lateDone: [Area(lists[1])]);
        await desk.Phases(["1 / 1 全部完成", "1 / 1 逾期已办 1", "10 / 10 逾期已办 1", "10 / 10 逾期已办 3", "0 / 1", .. Enumerable.Repeat("—未到开始日", 5)]);
    }

    // The findings of the department have become items of two communities; the county gives them to the committee.
    private async Task<List<long>> Assigned()
    {
        var items = await browser.App.InDatabase(db => db.Set<RectificationItem>().Where(item => item.CampaignId == walk.Id).OrderBy(item => item.AreaCode).Select(item => item.Id).ToListAsync());
        var (leader, person) = (await IdOf("township-head"), await IdOf(Committee));
        foreach (var item in items)
        {
            await walk.Act(item, "county-auditor", form: new { unit = "河图街道", leader, person, rectifyBy = "2018-11-10" }, step: "assign");
            await walk.Act(item, Committee, step: "sign");
        }

        return items;
    }

    private async Task Close(long item)
    {
        await walk.Act(item, Committee, "Rectified", new { done = "危房已改造完工" }, "rectify");
        await walk.Act(item, Township, form: new { checkedOn = "2018-11-10", findings = "现场查看" }, step: "recheck");
        await Enter(item);
        await walk.Act(item, "county-auditor", step: "close");
    }

    private async Task<string> IdOf(string user) => (await walk.Get(user, "me")).GetProperty("id").GetString()!;

    private async Task Entries()
    {
        await walk.TownshipWork(5);
        await walk.GoTo(2018, 12, 1);
        await walk.TownshipWork(6);
        await walk.GoTo(2018, 12, 11);
        await walk.Do(await walk.Duties(7));
        await walk.GoTo(2019, 1, 1);
        await desk.Shows("Work", overdue: [CampaignWalk.Township]);
        await walk.TownshipWork(8);
        foreach (var duty in await walk.Duties(9)) await walk.Report(duty);
        await walk.TownshipWork(10);
        await walk.GoTo(2019, 1, 6);
        await desk.Shows("Work", lateDone: [CampaignWalk.Township, CampaignWalk.Township]);
        await desk.Phases(
            "1 / 1 全部完成", "1 / 1 逾期已办 1", "10 / 10 逾期已办 1", "10 / 10 逾期已办 3", "1 / 1 全部完成", "1 / 1 全部完成", "10 / 10 全部完成", "1 / 1 逾期已办 1", "10 / 10 全部完成",
            "1 / 1 全部完成");
    }

    // Five households: closed, explained, re-checked late, explained late, and one nobody touches.
    private async Task Items()
    {
        var homes = await browser.App.InDatabase(db => db.Set<Household>().Where(home => home.AreaCode.StartsWith("530502005")).GroupBy(home => home.AreaCode.Substring(0, 12))
            .OrderBy(group => group.Key).Select(group => new { Area = group.Key, Id = group.Min(home => home.Id) }).Take(5).ToListAsync());
        List<long> items = [];
        foreach (var home in homes) items.Add(await Register(home.Id));
        foreach (var item in items) await walk.Act(item, Committee, step: "sign");
        await walk.GoTo(2019, 9, 20);
        foreach (var item in (long[])[items[0], items[2]]) await walk.Act(item, Committee, "Rectified", new { done = "已补录" }, "rectify");
        foreach (var item in (long[])[items[1], items[3]]) await walk.Act(item, Committee, "Unresolvable", step: "rectify");
        await StepByPage(Committee, items[1], null, page => page.FillAsync("[name='form.explanation']", "户主长期外出，无法核实"));
        await walk.Act(items[1], "county-approver", step: "explanation-approval");
        await StepByPage(Township, items[0], "Approved", async page =>
        {
            await page.FillAsync("[name='form.checkedOn']", "2019-09-20");
            await page.FillAsync("[name='form.findings']", "已核实");
        });
        await Enter(items[0]);
        await StepByPage(Township, items[0], null, _ => Task.CompletedTask);
        var areas = homes.Select(home => home.Area).ToList();
        await desk.Shows("Items");
        await walk.GoTo(2019, 9, 21);
        await desk.Shows("Items", overdue: [areas[4]]);
        await walk.GoTo(2019, 9, 24);
        await desk.Shows("Items", overdue: [areas[4]]);
        await walk.GoTo(2019, 9, 25);
        await desk.Shows("Items", overdue: [areas[2], areas[3], areas[4]]);
        await desk.Shoot("campaign-2019-09-25");
        await walk.Act(items[2], Township, form: new { checkedOn = "2019-09-25", findings = "入户复核" }, step: "recheck");
        await Enter(items[2]);
        await walk.Act(items[2], Township, step: "close");
        await walk.Act(items[3], Committee, form: new { explanation = "暂无经费" }, step: "explain");
        await walk.Act(items[3], "county-approver", step: "explanation-approval");
        await walk.GoTo(2019, 9, 30);
        await desk.Shows("Items", overdue: [areas[4]], lateDone: [areas[2], areas[3]]);
        await walk.GoTo(2019, 10, 1);
        await desk.Shows("Items", overdue: [areas[4]], lateDone: [areas[2], areas[3]]);
        await desk.DrillsDown("Items", areas[4], $"#line-{items[4]} [data-row-link]", $"/rectification/{items[4]}");
        await desk.Shoot("campaign-2019-10-01-household");
        await desk.ShowsFinishedLate(2);
        await desk.Phases("9 / 10 逾期 1 逾期已办 2", "10 / 10 逾期已办 1", "4 / 5 逾期 1 逾期已办 2", "2 / 3 逾期 1 逾期已办 1", "2 / 3 逾期 1");
    }

    private Task Enter(long item) => walk.Act(item, Township, "Entered", new { receiptNumber = "QG-2019-0920" }, "system-entry");

    private async Task<long> Register(long household)
    {
        var saved = await walk.Post("county-auditor", "rectification-items", new
        {
            source = "SelfCheck", householdId = household, category = "no-person", problem = "户内漏登一人", measures = "入户核实后补录", unit = "河图街道", leader = "township-head",
            person = Committee, checker = Township, campaignId = walk.Id, signBy = "2019-09-17", rectifyBy = "2019-09-20",
        }, 201);
        return saved.GetProperty("id").GetInt64();
    }

    private async Task StepByPage(string user, long item, string? outcome, Func<IPage, Task> fill)
    {
        var clerk = await new Clerk(browser, user).SignIn();
        await clerk.Page.GotoAsync($"/rectification/{item}");
        await clerk.Page.ClickAsync("aside .row-title");
        await clerk.Page.WaitForSelectorAsync("#complete-form");
        await fill(clerk.Page);
        if (outcome is not null) await clerk.Page.CheckAsync($"input[name=outcome][value={outcome}]", new() { Force = true });
        await clerk.Page.FillAsync("#opinion", "情况属实");
        await clerk.Submit();
        await clerk.Page.Context.CloseAsync();
    }

    private async Task TickByPage()
    {
        var page = await browser.SignIn(Township);
        await page.GotoAsync($"/campaigns/{walk.Id}?view=duties&phase={walk.Phases[1].GetProperty("id").GetInt64()}");
        await page.ClickAsync("#duties details summary");
        await page.FillAsync("#duties [name=note]", "培训会已召开");
        await page.ClickAsync("#duties details button");
        await Expect(page.Locator(".note-good")).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    private async Task Launch(DateOnly on, string template, int year)
    {
        browser = new(new CaseFlowApp(demo: true) { StartsOn = on });
        await browser.InitializeAsync();
        walk = new(browser.App);
        await walk.Prepare();
        var auditor = await browser.SignIn("county-auditor");
        await auditor.GotoAsync($"/campaigns/new?template={template}&year={year}");
        await auditor.SelectOptionAsync("#area", CampaignWalk.Township);
        await auditor.ClickAsync("#save");
        await auditor.WaitForSelectorAsync("#phases");
        var address = new Uri(auditor.Url).AbsolutePath;
        var approver = await browser.SignIn("county-approver");
        await approver.GotoAsync(address);
        approver.Dialog += (_, dialog) => _ = dialog.AcceptAsync();
        await approver.ClickAsync("#launch");
        await Expect(approver.Locator("#status")).ToHaveTextAsync("进行中");
        await walk.Join(long.Parse(address.Split('/')[^1], CultureInfo.InvariantCulture));
        desk = new(await browser.SignIn("supervisor"), walk);
    }

    /// <summary>Handles the open step of the duty from the inbox, as the official does.</summary>
    private async Task ByPage(string user, JsonElement duty, Func<IPage, Task>? fill = null)
    {
        var number = (await walk.Get("county-auditor", $"cases/{duty.GetProperty("id").GetInt64()}")).GetProperty("number").GetString()!;
        var clerk = await new Clerk(browser, user).SignIn();
        await clerk.OpenItem(number);
        await clerk.Claim();
        await (fill is null ? clerk.FillIn() : fill(clerk.Page));
        await clerk.Page.FillAsync("#opinion", "情况属实");
        await clerk.Submit();
        await clerk.Page.Context.CloseAsync();
    }

    private static async Task FindHousing(IPage page)
    {
        await page.ClickAsync("label:has([name='form.resultHousing'][value=problem])");
        await page.FillAsync("[name='form.householdsHousing']", "1");
        await page.FillAsync("[name='form.findingsHousing']", "危房改造未完工");
    }

    private Task<long> OpenStep(JsonElement duty) => browser.App.InDatabase(db =>
    {
        var id = duty.GetProperty("id").GetInt64();
        return db.Set<WorkItem>().Where(item => item.CaseId == id && item.Status == WorkItemStatus.Open).Select(item => item.Id).SingleAsync();
    });

    private static string Area(JsonElement duty) => duty.GetProperty("areaCode").GetString()!;

    private static IEnumerable<string> Areas(IEnumerable<JsonElement> duties) => duties.Select(Area);
}
