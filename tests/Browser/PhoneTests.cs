namespace CaseFlow.Tests.Browser;

[Collection(BrowserTests.Name)]
public sealed class PhoneTests(BrowserFixture browser)
{
    [Fact]
    public async Task No_page_of_the_daily_work_is_wider_than_a_phone()
    {
        var applicant = await new Clerk(browser, "applicant-clerk", onPhone: true).SignIn();
        var number = await applicant.Apply("53050200500700071");
        var item = new Uri(applicant.Page.Url).AbsolutePath;
        var leader = await new Clerk(browser, "group-leader", onPhone: true).SignIn();
        await leader.OpenItem(number);
        var open = new Uri(leader.Page.Url).AbsolutePath;

        await ShouldFit(applicant, item, "phone-work-item-done");
        await ShouldFit(leader, open, "phone-work-item");
        foreach (var (path, name) in new[]
        {
            ("/", "phone-today"), ("/inbox?view=claimable", "phone-claimable"), ("/inbox?view=done", "phone-done"), ("/cases", "phone-cases"), ("/notices", "phone-notices"),
            ("/cases/start", "phone-start"), ("/search?q=" + number, "phone-search"), ("/public/notices", "phone-board"),
        })
            await ShouldFit(leader, path, name);
    }

    [Theory]
    [InlineData("/", "desk-today"), InlineData("/inbox?view=claimable&group=village", "desk-claimable"), InlineData("/cases", "desk-cases"), InlineData("/cases/start", "desk-start"), InlineData("/nothing-here", "desk-not-found")]
    public async Task Pages_fit_a_small_desktop_screen(string path, string name)
    {
        var clerk = await new Clerk(browser, "village-committee").SignIn();
        await clerk.Page.SetViewportSizeAsync(1366, 768);

        await ShouldFit(clerk, path, name);
    }

    private static async Task ShouldFit(Clerk clerk, string path, string name)
    {
        await clerk.Page.GotoAsync(path);
        await clerk.Page.Shoot(name);
        (await clerk.Page.SidewaysOverflow()).ShouldBe(0, path);
    }
}
