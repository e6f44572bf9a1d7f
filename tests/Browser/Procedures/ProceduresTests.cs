using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace CaseFlow.Tests.Browser.Procedures;

[Collection(DesignerBrowserTests.Name)]
public sealed class ProceduresTests(BrowserFixture browser)
{
    private static readonly string shipped = Path.Combine(AppContext.BaseDirectory, "workflows", "monitoring.json");

    [Fact]
    public async Task Two_people_bring_a_version_into_force()
    {
        var maker = await browser.SignIn("procedure-admin");
        await Upload(maker, "two-people");
        await maker.ClickAsync("button:has-text('提交审批')");
        await Assertions.Expect(maker.Locator(".note-good")).ToContainTextAsync("等待第二人");
        var checker = await browser.SignIn("procedure-reviewer");
        await checker.GotoAsync(new Uri(maker.Url).AbsolutePath);
        checker.Dialog += static (_, dialog) => _ = dialog.AcceptAsync();
        await checker.FillAsync("#document", "隆农发〔2026〕1号");

        await checker.ClickAsync("button:has-text('发布')");

        await Assertions.Expect(checker.Locator(".note-good")).ToContainTextAsync("已发布");
        await Assertions.Expect(checker.Locator("main")).ToContainTextAsync("隆农发〔2026〕1号");
        await checker.Shoot("procedure-released");
    }

    [Fact]
    public async Task The_maker_sees_why_the_release_is_not_his()
    {
        var maker = await browser.SignIn("procedure-admin");
        await Upload(maker, "own-release");

        await maker.ClickAsync("button:has-text('提交审批')");

        await Assertions.Expect(maker.Locator(".why-not")).ToContainTextAsync("第二人");
        await Assertions.Expect(maker.Locator("button:has-text('发布')").First).ToBeDisabledAsync();
    }

    [Fact]
    public async Task The_calendar_of_steps_answers_for_a_day_before_the_holidays()
    {
        var page = await browser.SignIn("procedure-admin");

        await page.GotoAsync("/procedures/monitoring?start=2026-09-28");

        var steps = await page.Locator("#timeline").InnerTextAsync();
        steps.ShouldContain("村级公示");
        steps.ShouldContain("2026-10");
    }

    [Fact]
    public async Task A_file_that_is_no_definition_is_refused_with_the_reason()
    {
        var page = await browser.SignIn("procedure-admin");
        await page.GotoAsync("/procedures");
        await page.SetInputFilesAsync("#file", new FilePayload { Name = "x.json", MimeType = "application/json", Buffer = Encoding.UTF8.GetBytes("{}") });

        await page.ClickAsync("form:has(#file) button");

        (await page.Locator(".note-bad").InnerTextAsync()).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Pilot_villages_are_ticked_and_the_rest_follows_later()
    {
        var maker = await browser.SignIn("procedure-admin");
        await Upload(maker, "pilot-villages");
        await maker.ClickAsync("button:has-text('提交审批')");
        var checker = await browser.SignIn("procedure-reviewer");
        checker.Dialog += static (_, dialog) => _ = dialog.AcceptAsync();
        await checker.GotoAsync(new Uri(maker.Url).AbsolutePath);
        await checker.Locator(".area-boxes details").First.Locator("summary").ClickAsync();
        var villages = checker.Locator(".area-boxes details").First.Locator("input");
        await villages.Nth(1).CheckAsync();
        await villages.Nth(2).CheckAsync();

        await checker.ClickAsync("button:has-text('发布')");

        await Assertions.Expect(checker.Locator(".note-good")).ToContainTextAsync("已发布");
        await checker.ClickAsync("summary:has-text('扩大适用区域')");
        await Assertions.Expect(checker.Locator(".area-boxes input:checked")).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task Procedures_fit_a_phone()
    {
        var page = await browser.SignIn("procedure-admin", onPhone: true);

        foreach (var path in new[] { "/procedures", "/procedures/monitoring", "/procedures/monitoring/trial/1", "/procedures/monitoring/compare" })
        {
            await page.GotoAsync(path);
            (await page.SidewaysOverflow()).ShouldBe(0, path);
            await page.Shoot("phone" + path.Replace('/', '-'));
        }
    }

    private static async Task Upload(IPage page, string definitionId)
    {
        var definition = JsonNode.Parse(await File.ReadAllTextAsync(shipped))!;
        (definition["definitionId"], definition["id"]) = (definitionId, $"{definitionId}-1");
        await page.GotoAsync("/procedures");
        await page.SetInputFilesAsync("#file", new FilePayload { Name = "p.json", MimeType = "application/json", Buffer = Encoding.UTF8.GetBytes(definition.ToJsonString()) });
        await page.ClickAsync("form:has(#file) button");
        await page.ClickAsync($".note a[href='/procedures/{definitionId}/1']");
    }
}
