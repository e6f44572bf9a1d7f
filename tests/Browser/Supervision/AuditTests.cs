using CaseFlow.Tests.Fixtures;
using Microsoft.Playwright;

namespace CaseFlow.Tests.Browser.Supervision;

[Collection(BrowserTests.Name)]
public sealed class AuditTests(BrowserFixture browser)
{
    [Fact]
    public async Task A_check_asked_for_in_the_engine_room_is_found_in_the_audit_and_exported()
    {
        var page = await browser.SignIn("system-admin");
        await page.GotoAsync("/engine-room");
        await page.ClickAsync("#check-agreement");
        await Assertions.Expect(page.Locator(".note-good")).ToContainTextAsync("核对已开始");
        await page.Shoot("engine-room");

        await page.GotoAsync("/audit");
        await page.SelectOptionAsync("#kind", "agreement-checked");
        await page.ClickAsync("form[role=search] button[type=submit]");
        await Assertions.Expect(page.Locator("table.list tbody")).ToContainTextAsync("发起一致性核对");
        await page.FillAsync("#purpose", "季度抽查");
        var file = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync("form[action='/audit/export'] button"));

        file.SuggestedFilename.ShouldEndWith(".xlsx");
        await page.Shoot("audit");
    }
}
