using System.Text;
using CaseFlow.Tests.Fixtures;
using CaseFlow.Web.Organisation.Reference;
using CaseFlow.Web.Procedures;
using Microsoft.Playwright;

namespace CaseFlow.Tests.Browser.Cases;

[Collection(DesignerBrowserTests.Name)]
public sealed class MigrationTests(BrowserFixture browser)
{
    [Fact]
    public async Task Two_people_move_a_running_case_to_the_new_version()
    {
        await Release("moved", 1, "audit", "初审", 3);
        await Start("moved");
        await Release("moved", 2, "review", "初审", 9);
        var maker = await browser.SignIn("procedure-admin");
        maker.Dialog += static (_, dialog) => _ = dialog.AcceptAsync();
        await maker.GotoAsync("/procedures/moved/migration?from=1&to=2");
        await Assertions.Expect(maker.Locator("#preview")).ToContainTextAsync("可迁移");
        await maker.Shoot("migration-preview");
        await maker.ClickAsync("#m-prepare");
        await maker.WaitForURLAsync("**/migration/*");

        var checker = await browser.SignIn("procedure-reviewer");
        checker.Dialog += static (_, dialog) => _ = dialog.AcceptAsync();
        await checker.GotoAsync(new Uri(maker.Url).AbsolutePath);
        await checker.ClickAsync("#m-confirm");

        await Assertions.Expect(checker.Locator("#count-Moved")).ToHaveTextAsync("1", new() { Timeout = 30_000 });
        await checker.Shoot("migration-result");
    }

    [Fact]
    public async Task The_administrator_sees_what_a_version_would_have_changed()
    {
        await Release("tried", 1, "audit", "初审", 3);
        var item = await Start("tried");
        var done = await (await ApiUser.SignIn(browser.App, "village-committee")).Post($"work-items/{item}/complete", new { outcome = "Approved", opinion = "同意" });
        done.Status.ShouldBe(200, done.Body.ToString());
        await Release("tried", 2, "check", "公示前核对", 1);
        var page = await browser.SignIn("procedure-admin");

        await page.GotoAsync("/procedures/tried/what-if");
        await page.ClickAsync("#w-run");

        (await page.Locator("main").InnerTextAsync()).ShouldContain("公示前核对");
        (await page.Locator("#w-figures").InnerTextAsync()).ShouldContain("平均办理天数");
        (await page.Locator("#w-organs tbody tr").InnerTextAsync()).Split('\t', StringSplitOptions.TrimEntries).ShouldBe(["董官社区居民委员会", "1", "1", "0"]);
        await page.Shoot("what-if");
    }

    private async Task<long> Start(string procedure)
    {
        var started = await (await ApiUser.SignIn(browser.App, "applicant-clerk")).Post("cases", new { procedure, areaCode = "530502005007" });
        started.Status.ShouldBe(201, started.Body.ToString());
        return started.Body.GetProperty("openWorkItems")[0].GetProperty("id").GetInt64();
    }

    // Past the release check, which these one-step procedures could not pass.
    private Task<int> Release(string id, int version, string step, string title, int days) => browser.App.InScope(async services =>
    {
        var json = $$"""
            {"id":"{{id}}-{{version}}","definitionId":"{{id}}","name":"{{id}}","version":{{version}},"isLatest":true,"isPublished":true,"root":{"type":"Elsa.Flowchart","id":"flow","activities":
            [{"id":"{{step}}","type":"CaseFlow.HumanTask","title":"{{title}}","level":"Village","role":"VillageCommittee","dueDays":{{days}}}],"connections":[]} }
            """;
        var db = (CaseFlow.Web.Data.CaseFlowDb)services.GetService(typeof(CaseFlow.Web.Data.CaseFlowDb))!;
        db.Add(new ProcedureContent { Id = $"{id}-{version}", Json = Encoding.UTF8.GetBytes(json) });
        db.Add(new ProcedureVersion
        {
            Id = $"{id}-{version}", DefinitionId = id, Version = version, Name = id, TitleZh = id, TitleEn = id, Status = ProcedureStatus.Released, EffectiveFrom = new(2020, 1, version),
            AreaCode = "530502", Areas = [new() { VersionId = $"{id}-{version}", AreaCode = "530502", EffectiveFrom = new(2020, 1, version) }],
        });
        await db.SaveChangesAsync();
        await ReferenceVersion.Raise(db, ReferenceVersion.Procedures, default);
        foreach (var copy in (IEnumerable<IReferenceCopy>)services.GetService(typeof(IEnumerable<IReferenceCopy>))!) await copy.Refresh(default);
        return 0;
    });
}
