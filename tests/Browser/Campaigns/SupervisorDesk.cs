using CaseFlow.Tests.Web.Campaigns;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CaseFlow.Tests.Browser.Campaigns;

/// <summary>A supervisor's eyes on one campaign: every figure is read from the page, community by community.</summary>
internal sealed class SupervisorDesk(IPage page, CampaignWalk walk)
{
    private const int Communities = 10, OverdueColumn = 4;

    /// <summary>Exactly these communities are late and exactly these were finished late; one that is named twice has two of them.</summary>
    public async Task Shows(string subject, IEnumerable<string>? overdue = null, IEnumerable<string>? lateDone = null)
    {
        var (late, grey) = (overdue?.ToList() ?? [], lateDone?.ToList() ?? []);
        await page.GotoAsync($"/supervision?area={CampaignWalk.Township}&subject={subject}&campaign={walk.Id}");
        await Expect(page.Locator(".desk-table .lamp-greyred")).ToHaveCountAsync(grey.Distinct().Count());
        await Expect(page.Locator($".desk-table td:nth-child({OverdueColumn}) .lamp-red")).ToHaveCountAsync(late.Distinct().Count());
        foreach (var area in Enumerable.Range(1, Communities).Select(number => $"530502005{number:000}").Append(CampaignWalk.Township))
        {
            var row = page.Locator($".desk-table tr:has(a[href*='area={area}'])");
            if (late.Count(of => of == area) is > 0 and var red) await Expect(row.Locator($"td:nth-child({OverdueColumn})")).ToHaveTextAsync($"{red}");
            if (grey.Count(of => of == area) is > 0 and var done) await Expect(row.Locator(".lamp-greyred")).ToHaveTextAsync($"{done}");
        }
    }

    /// <summary>The progress of the phases on the page of the campaign, such as 7 / 10 逾期 3.</summary>
    public async Task Phases(params string[] progress)
    {
        await page.GotoAsync($"/campaigns/{walk.Id}");
        await Expect(page.Locator("#phases td[data-label='进度']")).ToHaveTextAsync(progress);
    }

    /// <summary>From the county to the row behind a figure: the township, the community, the row.</summary>
    public async Task DrillsDown(string subject, string area, string row, string address)
    {
        await page.GotoAsync($"/supervision?subject={subject}&campaign={walk.Id}");
        await page.ClickAsync($".desk-table a.row-title[href*='area={CampaignWalk.Township}']");
        await page.ClickAsync($".desk-table a.row-title[href*='area={area}']");
        await page.Locator(row).ClickAsync();
        await page.WaitForURLAsync($"**{address}");
    }

    /// <summary>As many items were finished late, and each of them shows it.</summary>
    public async Task ShowsFinishedLate(int count)
    {
        await page.GotoAsync($"/supervision/items?area={CampaignWalk.Township}&figure=LateDone&campaign={walk.Id}");
        await Expect(page.Locator("table.list tbody .lamp-greyred")).ToHaveCountAsync(count);
        await Expect(page.Locator("table.list tbody tr")).ToHaveCountAsync(count);
    }

    public Task Shoot(string name) => page.Shoot(name);
}
