namespace CaseFlow.Tests.Browser;

/// <summary>The identification of a household as people do it: by browser alone, each step by the account of its post.</summary>
[Collection(BrowserTests.Name)]
public sealed class IdentificationTests(BrowserFixture browser)
{
    [Fact]
    public async Task A_household_goes_from_application_to_the_register()
    {
        var applicant = await new Clerk(browser, "applicant-clerk").SignIn();
        var number = await applicant.Apply("53050200500700001");
        await applicant.Page.Shoot("work-item-done");

        await Handle("group-leader", number);
        await Handle("village-committee", number);
        await Handle("village-committee", number);
        // Seven days, the day of posting not counted; an end on a rest day moves to the next working day.
        await Notice("village-committee", number, 8, 1, 1, 1);
        await Handle("village-cadre", number);
        await Handle("township-auditor", number);
        await Notice("township-auditor", number, 8, 1, 1, 1);
        await Handle("township-head", number);
        await Handle("county-auditor", number);
        await Handle("county-approver", number);
        await Notice("county-auditor", number, 30);
        await Handle("village-committee", number, "Done");
        await Handle("township-auditor", number, "Complete");

        var page = await browser.SignIn("county-auditor");
        await page.GotoAsync($"/search?q={number}");
        await page.Locator("[data-row-link]").First.ClickAsync();
        (await page.Locator(".page-head").InnerTextAsync()).ShouldContain("已办结");
        (await page.Locator(".page-head").InnerTextAsync()).ShouldContain("已纳入");
        (await page.Locator("main").InnerTextAsync()).ShouldContain("photo.jpg");
        await page.Shoot("case-registered");
    }

    private async Task Handle(string userName, string number, string outcome = "Approved")
    {
        var clerk = await new Clerk(browser, userName).SignIn();
        await clerk.OpenItem(number);
        await clerk.Page.Shoot($"work-item-{userName}");
        await clerk.ClaimAndSubmit(outcome, "情况属实，同意。");
        await clerk.Page.Context.CloseAsync();
    }

    private async Task Notice(string userName, string number, params int[] days)
    {
        var clerk = await new Clerk(browser, userName).SignIn();
        await clerk.PostNotice(number);
        await clerk.Page.Shoot($"notice-{userName}");
        foreach (var step in days) await Advance(step);
        await clerk.CloseNotice(number);
        await clerk.Page.Context.CloseAsync();
    }

    private async Task Advance(int days)
    {
        var page = await browser.SignIn("system-admin");
        await page.Locator("summary.clock-badge").ClickAsync();
        await page.Locator($"#advance-{days}").ClickAsync();
        await page.WaitForLoadStateAsync();
        await page.Context.CloseAsync();
    }
}
