using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Runtime;
using CaseFlow.Web.Data.Time;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Rectification;
using CaseFlow.Web.Rectification.Registering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace CaseFlow.Tests.Browser.Supervision;

[Collection(BrowserTests.Name)]
public sealed class DeskTests(BrowserFixture browser)
{
    private const string Village = "530502005007";

    [Fact]
    public async Task Three_clicks_lead_from_the_county_to_an_item_and_its_handler_is_urged_from_the_list()
    {
        var item = await Register();
        var page = (await new Clerk(browser, "supervisor").SignIn()).Page;
        await page.GotoAsync("/supervision");
        await page.Shoot("desk-supervision");

        await page.Locator($".desk-table a[href*='area=530502005000']").First.ClickAsync();
        await page.Locator($".desk-table a[href*='area={Village}']").First.ClickAsync();
        await page.Locator($"#line-{item} a[data-row-link]").ClickAsync();
        await page.WaitForURLAsync($"**/rectification/{item}");
        await page.GotoAsync($"/supervision?area={Village}");
        await page.CheckAsync($"#line-{item} input[name=id]");
        await page.FillAsync("#urge-reason", "请抓紧整改");
        await page.Locator("#urge button[type=submit]").First.ClickAsync();

        await Assertions.Expect(page.Locator(".note-good")).ToBeVisibleAsync();
        var urged = await browser.App.InDatabase(db => db.Set<WorkItem>().Where(work => work.CaseId == item && work.Status == WorkItemStatus.Open).SumAsync(work => work.Urged));
        urged.ShouldBe(1);
    }

    private Task<long> Register() => browser.App.InScope(async services =>
    {
        var (db, today) = (services.GetRequiredService<CaseFlowDb>(), browser.App.Clock.ChinaToday);
        var people = await db.Users.Where(user => user.UserName == "village-cadre" || user.UserName == "township-head" || user.UserName == "township-auditor").ToDictionaryAsync(user => user.UserName!, user => user.Id);
        var supervisor = await db.Users.SingleAsync(user => user.UserName == "supervisor");
        var item = new NewItem(ItemSource.County, "", "desk-test", Village, "department", "住房漏雨")
        {
            OrganName = "住建局", LeaderId = people["township-head"], PersonId = people["village-cadre"], CheckerId = people["township-auditor"],
            Days = new(today.AddDays(2), today.AddDays(5), today.AddDays(7), today.AddDays(7), today.AddDays(9)),
        };
        var done = await services.GetRequiredService<RegisterItems>().Run([item], new Caller(supervisor.Id, supervisor.DisplayName, [new(Rights.Supervisor, "530502000000")], "zh-CN"), default);
        var id = (done.Value ?? throw new InvalidOperationException($"{done.Refusal?.Message} {string.Join(' ', done.Refusal?.Problems.Select(problem => problem.Message) ?? [])}")).Items[0].Id;
        await services.GetRequiredService<StartItems>().Begin([id], default);
        return id;
    });
}
