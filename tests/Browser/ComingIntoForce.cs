using CaseFlow.Tests.Fixtures;
using Microsoft.Playwright;

namespace CaseFlow.Tests.Browser;

/// <summary>How a draft becomes law: its maker hands it in, another person releases it, the next case follows it.</summary>
internal static class ComingIntoForce
{
    /// <summary>From the page of the checked draft, where the maker stands, to its release by the second person.</summary>
    public static async Task Release(this BrowserFixture browser, IPage maker, string document)
    {
        await maker.ClickAsync("button:has-text('提交审批')");
        await Assertions.Expect(maker.Locator(".note-good")).ToContainTextAsync("等待第二人");
        var checker = await browser.SignIn("procedure-reviewer");
        await checker.GotoAsync(new Uri(maker.Url).AbsolutePath);
        checker.Dialog += static (_, dialog) => _ = dialog.AcceptAsync();
        await checker.FillAsync("#document", document);

        await checker.ClickAsync("button:has-text('发布')");

        await Assertions.Expect(checker.Locator(".note-good")).ToContainTextAsync("已发布");
    }

    /// <summary>The page of a case that starts now.</summary>
    public static async Task<IPage> OpenNewCase(this BrowserFixture browser, string procedure)
    {
        var started = await (await ApiUser.SignIn(browser.App, "applicant-clerk")).Post("cases", new { procedure, areaCode = "530502005007" });
        started.Status.ShouldBe(201, started.Body.ToString());
        var clerk = await browser.SignIn("applicant-clerk");
        await clerk.GotoAsync($"/cases/{started.Body.GetProperty("id").GetInt64()}");
        return clerk;
    }
}
