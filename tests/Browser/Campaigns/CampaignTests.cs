using Microsoft.Playwright;

namespace CaseFlow.Tests.Browser.Campaigns;

/// <summary>A campaign as officials make it: from the template of 2019, launched by a second office, its phases seen on a phone as well.</summary>
[Collection(BrowserTests.Name)]
public sealed class CampaignTests(BrowserFixture browser)
{
    [Fact]
    public async Task A_draft_from_the_template_of_2019_is_launched_and_shows_its_phases()
    {
        var auditor = await browser.SignIn("county-auditor");
        await auditor.GotoAsync("/campaigns/new?template=d111-review&year=2019");
        await auditor.SelectOptionAsync("#area", "530502005000");
        var warnings = await auditor.Locator(".note-warn").AllInnerTextsAsync();
        await auditor.ClickAsync("#save");
        await auditor.WaitForSelectorAsync("#phases");
        var address = new Uri(auditor.Url).AbsolutePath;

        var approver = await browser.SignIn("county-approver", onPhone: true);
        await approver.GotoAsync(address);
        approver.Dialog += (_, dialog) => _ = dialog.AcceptAsync();
        await approver.ClickAsync("#launch");
        await approver.WaitForSelectorAsync(".note-good");

        warnings.ShouldContain(text => text.Contains("2019-09-13") && text.Contains("中秋节"));
        (await approver.Locator("#phases tbody tr").CountAsync()).ShouldBe(5);
        (await approver.Locator("#phases tbody tr").First.InnerTextAsync()).ShouldContain("逾期 10");
        (await approver.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(360);
        await approver.GotoAsync(address + "?view=areas");
        (await approver.Locator("#areas tbody tr").CountAsync()).ShouldBe(10);
        await browser.CloseAll();
    }
}
