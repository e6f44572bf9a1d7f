using CaseFlow.Tests.Fixtures;
using Microsoft.Playwright;

namespace CaseFlow.Tests.Browser.Administration;

[Collection(BrowserTests.Name)]
public sealed class AccountsTests(BrowserFixture browser)
{
    [Fact]
    public async Task A_new_person_gets_a_post_and_can_then_sign_in()
    {
        var page = await browser.SignIn("system-admin");
        await Create(page, "new-clerk", "方小敏");

        await page.SelectOptionAsync("#give-role", new SelectOptionValue { Label = "申请受理员" });
        await page.SelectOptionAsync("#give-area", "530502005007");
        await page.ClickAsync("form:has(#give-role) button[type=submit]");

        await Assertions.Expect(page.Locator(".note-good")).ToContainTextAsync("岗位已保存");
        await page.Shoot("administration-account");
        var clerk = await SignIn("new-clerk");
        (await clerk.Locator(".topbar").InnerTextAsync()).ShouldContain("申请受理员");
    }

    [Fact]
    public async Task Every_problem_of_a_new_account_is_said_and_nothing_typed_is_lost()
    {
        var page = await browser.SignIn("system-admin");
        await page.GotoAsync("/admin/users/new");
        await page.FillAsync("#displayName", "方小敏");
        await page.FillAsync("#userName", "有空格 的");
        await page.FillAsync("#password", "short");

        await page.ClickThrough("main button[type=submit]");

        var problems = await page.Locator(".note-bad li").AllInnerTextsAsync();
        problems.ShouldContain(text => text.Contains("用户名"));
        problems.ShouldContain(text => text.Contains("十位"));
        (await page.InputValueAsync("#displayName")).ShouldBe("方小敏");
    }

    [Fact]
    public async Task A_closed_account_is_signed_out_and_comes_back_when_opened()
    {
        var admin = await browser.SignIn("system-admin");
        await Create(admin, "leaver", "离岗人员");
        var leaver = await SignIn("leaver");

        await admin.ClickAsync("button[value=close]");

        await Assertions.Expect(admin.Locator(".page-head .tag")).ToHaveTextAsync("已停用");
        await leaver.GotoAsync("/");
        leaver.Url.ShouldContain("/sign-in");
        await admin.ClickAsync("button[value=open]");
        await Assertions.Expect(admin.Locator(".page-head .tag")).ToHaveTextAsync("正常");
    }

    [Fact]
    public async Task A_substitute_acts_until_the_last_day_of_the_absence()
    {
        var page = await browser.SignIn("system-admin");
        await page.GotoAsync("/admin/users?q=group-leader-2");
        await page.ClickAsync("[data-row-link]");
        await page.ClickAsync("summary:has-text('委托代办')");
        await page.FillAsync("[name='Stand.UserName']", "applicant-clerk-2");
        await page.FillAsync("[name='Stand.Until']", "2099-12-31");

        await page.ClickAsync("form:has([name='Stand.UserName']) button");

        await Assertions.Expect(page.Locator(".note-good")).ToContainTextAsync("委托代办已保存");
        var clerk = await browser.SignIn("applicant-clerk-2");
        (await clerk.Locator(".topbar").InnerTextAsync()).ShouldContain("村民小组长");
    }

    [Fact]
    public async Task Nobody_else_gets_to_the_accounts()
    {
        var page = await browser.SignIn("village-committee");

        await page.GotoAsync("/admin/users");

        (await page.Locator("main").InnerTextAsync()).ShouldContain("无权");
    }

    [Fact]
    public async Task Administration_fits_a_phone()
    {
        var page = await browser.SignIn("system-admin", onPhone: true);

        foreach (var path in new[] { "/admin/users", "/admin/users/new", "/admin/areas", "/admin/calendar", "/admin/codes", "/admin/standards" })
        {
            await page.GotoAsync(path);
            (await page.SidewaysOverflow()).ShouldBe(0, path);
            await page.Shoot("phone" + path.Replace('/', '-'));
        }
    }

    private static async Task Create(IPage page, string userName, string name)
    {
        await page.GotoAsync("/admin/users/new");
        await page.FillAsync("#displayName", name);
        await page.FillAsync("#userName", userName);
        await page.FillAsync("#password", CaseFlowApp.Password);
        await page.ClickAsync("main button[type=submit]");
        await page.WaitForURLAsync(url => url.Contains("/admin/users/") && !url.EndsWith("/new", StringComparison.Ordinal));
        page.Dialog += static (_, dialog) => _ = dialog.AcceptAsync();
    }

    private Task<IPage> SignIn(string userName) => browser.SignIn(userName);
}
