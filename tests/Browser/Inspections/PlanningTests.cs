using Microsoft.Playwright;

namespace CaseFlow.Tests.Browser.Inspections;

[Collection(BrowserTests.Name)]
public sealed class PlanningTests(BrowserFixture browser)
{
    [Fact]
    public async Task A_double_click_on_save_plans_one_inspection_without_a_fault_in_the_page()
    {
        var page = await browser.SignIn("supervisor");
        var faults = new List<string>();
        page.PageError += (_, fault) => faults.Add(fault);
        await page.GotoAsync("/inspections/new");
        await page.FillAsync("#title", "双击抽查");
        await page.SelectOptionAsync("#area", "530502005007");
        await page.FillAsync("#from", "2026-01-01");
        await page.FillAsync("#last", "2099-12-31");
        await page.FillAsync("#size", "2");
        await page.Locator("input[name=inspectors]").First.CheckAsync();

        await page.Locator("form:has(#title) button[type=submit]").DblClickAsync();

        await page.WaitForURLAsync(url => !url.Contains("/new", StringComparison.Ordinal));
        await page.GotoAsync("/inspections");
        await Assertions.Expect(page.Locator("[data-row-link]:has-text('双击抽查')")).ToHaveCountAsync(1);
        faults.ShouldBeEmpty();
        await browser.CloseAll();
    }
}
