using Microsoft.Playwright;

namespace CaseFlow.Tests.Browser.Rectification;

/// <summary>An item comes in by the form and is closed by the people it was given to.</summary>
[Collection(BrowserTests.Name)]
public sealed class RectificationTests(BrowserFixture browser)
{
    [Fact]
    public async Task A_problem_is_registered_put_right_checked_and_closed()
    {
        var auditor = await browser.SignIn("county-auditor");
        var address = await Register(auditor);
        var person = await new Clerk(browser, "village-committee").SignIn();
        var checker = await new Clerk(browser, "township-auditor").SignIn();

        await Step(person, address, null);
        await Step(person, address, "Rectified", async page =>
        {
            await page.FillAsync("[name='form.done']", "已补录");
            await page.SetInputFilesAsync("[name='upload.materials.evidence']", new FilePayload { Name = "佐证.pdf", MimeType = "application/pdf", Buffer = "%PDF-1.4 evidence"u8.ToArray() });
        });
        await Step(checker, address, "Approved", async page =>
        {
            await page.FillAsync("[name='form.checkedOn']", "2026-03-02");
            await page.FillAsync("[name='form.findings']", "已核实");
        });
        await Step(checker, address, null);

        await auditor.GotoAsync(address);
        (await auditor.InnerTextAsync("#state")).ShouldBe("已销号");
        (await auditor.Locator("#stages .lamp-green").CountAsync()).ShouldBeGreaterThan(0);
        await browser.CloseAll();
    }

    private static async Task<string> Register(IPage page)
    {
        await page.GotoAsync("/rectification/new");
        await page.SelectOptionAsync("#areaCode", "530502005007");
        await page.SelectOptionAsync("#category", "no-person");
        await page.FillAsync("#problem", "户内漏登一人");
        await page.SelectOptionAsync("#organ", new SelectOptionValue { Label = "河图街道办事处" });
        foreach (var (field, name) in new[] { ("leader", "township-head"), ("person", "village-committee"), ("checker", "township-auditor") })
            await page.SelectOptionAsync($"#{field}", (await page.Locator($"#{field} option", new() { HasText = $"（{name}）" }).First.GetAttributeAsync("value"))!);
        await page.FillAsync("#rectifyBy", "2099-12-01");
        await page.SelectOptionAsync("#channel", "Paper");
        await page.ClickAsync("#save");
        await page.WaitForSelectorAsync("#state");
        return new Uri(page.Url).AbsolutePath;
    }

    /// <summary>The person finds the open step on the page of the item and hands it in.</summary>
    private static async Task Step(Clerk person, string address, string? outcome, Func<IPage, Task>? fill = null)
    {
        await person.Page.GotoAsync(address);
        await person.Page.ClickAsync("aside .row-title");
        await person.Page.WaitForSelectorAsync("#complete-form");
        if (fill is not null) await fill(person.Page);
        if (outcome is not null) await person.Page.CheckAsync($"input[name=outcome][value={outcome}]", new() { Force = true });
        await person.Page.FillAsync("#opinion", "情况属实");
        await person.Submit();
    }
}
