namespace CaseFlow.Tests.Browser.Administration;

[Collection(BrowserTests.Name)]
public sealed class ReferenceTests(BrowserFixture browser)
{
    [Fact]
    public async Task The_calendar_marks_holidays_and_working_weekends()
    {
        var page = await browser.SignIn("procedure-admin");

        await page.GotoAsync("/admin/calendar?year=2026");

        (await page.Locator(".month:has(caption:text-is('2月')) td.day-adjustedworkday").AllInnerTextsAsync()).Select(text => text[..2]).ShouldBe(["14", "28"]);
        (await page.Locator("main").InnerTextAsync()).ShouldContain("春节");
        await page.Shoot("administration-calendar");
    }

    [Fact]
    public async Task A_year_nobody_announced_says_so()
    {
        var page = await browser.SignIn("procedure-admin");

        await page.GotoAsync("/admin/calendar?year=2060");

        (await page.Locator(".note-warn").InnerTextAsync()).ShouldContain("暂按周末");
    }

    [Fact]
    public async Task Areas_lead_down_to_villages_and_show_their_organs()
    {
        var page = await browser.SignIn("system-admin");
        await page.GotoAsync("/admin/areas");

        await page.ClickThrough("text=河图街道");

        (await page.Locator("main").InnerTextAsync()).ShouldContain("河图街道办事处");
        (await page.Locator("[data-row-link]").CountAsync()).ShouldBeGreaterThan(5);
    }

    [Fact]
    public async Task A_foreign_area_does_not_exist_for_the_reader()
    {
        var page = await browser.SignIn("supervisor");

        var answer = await page.GotoAsync("/admin/areas/530000000000");

        answer!.Status.ShouldBe(404);
    }
}
