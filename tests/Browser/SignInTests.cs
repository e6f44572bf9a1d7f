namespace CaseFlow.Tests.Browser;

[Collection(BrowserTests.Name)]
public sealed class SignInTests(BrowserFixture browser)
{
    [Fact]
    public async Task Says_what_is_wrong_and_keeps_the_user_name_when_the_password_is_wrong()
    {
        var page = await browser.Open();
        await page.GotoAsync("/sign-in");
        await page.FillAsync("#userName", "village-committee");
        await page.FillAsync("#password", "wrong");

        await page.ClickAsync("#sign-in");

        (await page.Locator(".note-bad").InnerTextAsync()).ShouldContain("密码");
        (await page.InputValueAsync("#userName")).ShouldBe("village-committee");
        await page.Shoot("sign-in-refused");
    }

    [Fact]
    public async Task Returns_to_the_page_one_wanted_to_see()
    {
        var page = await browser.Open();
        await page.GotoAsync("/?from=link");
        await page.FillAsync("#userName", "village-committee");
        await page.FillAsync("#password", CaseFlow.Tests.Fixtures.CaseFlowApp.Password);

        await page.ClickAsync("#sign-in");

        await page.WaitForURLAsync("**/?from=link");
        (await page.Locator(".topbar").InnerTextAsync()).ShouldContain("村");
        await page.Shoot("today");
    }

    [Fact]
    public async Task Speaks_english_after_the_switch()
    {
        var page = await browser.SignIn("system-admin");

        await page.ClickAsync("button[name=culture]");

        (await page.Locator("h1").InnerTextAsync()).ShouldBe("Today");
        await page.Shoot("today-en");
    }
}
