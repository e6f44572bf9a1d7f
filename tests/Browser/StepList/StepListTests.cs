using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace CaseFlow.Tests.Browser.StepList;

[Collection(DesignerBrowserTests.Name)]
public sealed class StepListTests(BrowserFixture browser)
{
    private static readonly string shipped = Path.Combine(AppContext.BaseDirectory, "workflows", "identification.json");

    [Fact]
    public async Task An_administrator_changes_a_period_inserts_an_approval_and_a_second_person_releases_it()
    {
        var maker = await browser.SignIn("procedure-admin");
        await Open(maker, "steps-release");
        await Choose(maker, "village-notice");
        await maker.FillAsync("#s-Days", "10");
        await Assertions.Expect(maker.Locator("#group-notice [data-clock-sentence]")).ToContainTextAsync("10天");
        await maker.Shoot("steps-notice");
        await maker.ClickAsync("#group-notice button[type=submit]");
        await Assertions.Expect(maker.Locator(".note-good")).ToContainTextAsync("将“村级公示”的公示天数由 7 改为 10");
        await Choose(maker, "township-audit");
        await maker.ClickAsync("#row-township-audit summary:has-text('在“通过”之后新增环节')");
        await maker.ClickAsync("#row-township-audit details[open] button:has-text('审批')");
        await Assertions.Expect(maker.Locator(".note-good")).ToContainTextAsync("新增“审批”");
        await maker.FillAsync("#s-TitleZh", "县级分管领导审批");
        await maker.SelectOptionAsync("#s-Role", "CountyAuditor");
        await maker.ClickAsync("#group-basic button[type=submit]");
        await Assertions.Expect(maker.Locator(".note-good")).ToContainTextAsync("改为 “县级审核员”");
        await Assertions.Expect(maker.Locator(".steps-list")).ToContainTextAsync("县级分管领导审批");
        await maker.Shoot("steps-inserted");

        await maker.ClickAsync("text=检查与提交");
        await browser.Release(maker, "隆农发〔2026〕3号");
        var opened = await browser.OpenNewCase("steps-release");

        await Assertions.Expect(opened.Locator("main")).ToContainTextAsync("县级分管领导审批");
    }

    [Fact]
    public async Task Undo_and_redo_work_by_keyboard()
    {
        var page = await browser.SignIn("procedure-admin");
        await Open(page, "steps-undo");
        await Choose(page, "village-notice");
        await page.FillAsync("#s-Days", "9");
        await page.ClickAsync("#group-notice button[type=submit]");
        await Assertions.Expect(page.Locator("#s-Days")).ToHaveValueAsync("9");

        await page.Locator("#row-village-notice [data-row-link]").FocusAsync();
        await page.Keyboard.PressAsync("Control+z");
        await Assertions.Expect(page.Locator("#s-Days")).ToHaveValueAsync("7");
        await page.Locator("#row-village-notice [data-row-link]").FocusAsync();
        await page.Keyboard.PressAsync("Control+y");

        await Assertions.Expect(page.Locator("#s-Days")).ToHaveValueAsync("9");
        await page.ClickAsync(".draft-log summary");
        await Assertions.Expect(page.Locator(".draft-log")).ToContainTextAsync("重做：将“村级公示”的公示天数由 7 改为 9");
    }

    [Fact]
    public async Task Of_two_administrators_the_slower_one_reads_who_was_faster_and_keeps_what_he_typed()
    {
        var (first, second) = (await browser.SignIn("procedure-admin"), await browser.SignIn("procedure-admin"));
        await Open(first, "steps-race");
        foreach (var page in (IPage[])[first, second])
        {
            await page.GotoAsync("/procedures/steps-race/steps");
            await Choose(page, "village-notice");
        }

        await first.FillAsync("#s-Days", "9");
        await first.ClickAsync("#group-notice button[type=submit]");
        await Assertions.Expect(first.Locator(".note-good")).ToBeVisibleAsync();
        await second.FillAsync("#s-Days", "12");
        await second.ClickAsync("#group-notice button[type=submit]");

        await Assertions.Expect(second.Locator(".note-bad")).ToContainTextAsync("马骏");
        await Assertions.Expect(second.Locator("#s-Days")).ToHaveValueAsync("12");
        await second.ClickAsync("#group-notice button[type=submit]");
        await Assertions.Expect(second.Locator(".note-good")).ToContainTextAsync("由 9 改为 12");
    }

    [Fact]
    public async Task Every_problem_of_a_group_is_told_at_once_and_nothing_is_saved()
    {
        var page = await browser.SignIn("procedure-admin");
        await Open(page, "steps-bad");
        await Choose(page, "village-notice");
        await page.FillAsync("#s-Days", "400");
        while (await page.Locator("#group-notice input[name=Columns]:checked").CountAsync() > 0) await page.Locator("#group-notice input[name=Columns]:checked").First.UncheckAsync();

        await page.ClickAsync("#group-notice button[type=submit]");

        await Assertions.Expect(page.Locator(".note-bad")).ToContainTextAsync("1 至 365");
        await Assertions.Expect(page.Locator(".note-bad")).ToContainTextAsync("请填写“公开的列”");
        await Assertions.Expect(page.Locator("#s-Days")).ToHaveValueAsync("400");
    }

    [Fact]
    public async Task A_form_is_built_field_by_field_with_its_preview()
    {
        var page = await browser.SignIn("procedure-admin");
        await Open(page, "steps-form");
        await page.GotoAsync("/procedures/steps-form/steps/group-review/form");
        await page.ClickAsync("#new-field");
        await page.FillAsync("#f-zh", "家庭主要困难");
        await page.SelectOptionAsync("#f-type", "Choice");
        await page.FillAsync("#f-choices", "ill | 因病 | Illness\nschool | 因学 | Schooling");
        await page.FillAsync("#f-when", "incomeTrue === \"no\"");
        await page.ClickAsync("#save-field");

        await Assertions.Expect(page.Locator(".note-good")).ToContainTextAsync("新增字段“家庭主要困难”");
        await page.Locator(".form-preview label:has-text('不属实')").ClickAsync();
        await Assertions.Expect(page.Locator(".form-preview")).ToContainTextAsync("因学");
        await page.Shoot("steps-form");
    }

    [Fact]
    public async Task A_branch_with_a_condition_is_put_together_without_script()
    {
        var page = await browser.SignIn("procedure-admin");
        await Open(page, "steps-condition");
        await Choose(page, "county-audit");
        await page.ClickAsync("#row-county-audit summary:has-text('在“通过”之后新增环节')");
        await page.ClickAsync("#row-county-audit details[open] button:has-text('条件')");
        await page.SelectOptionAsync("select[name='Condition[0].field']", "household.memberCount");
        await page.SelectOptionAsync("select[name='Condition[0].sign']", ">=");
        await page.FillAsync("input[name='Condition[0].value']", "５");
        await page.ClickAsync("#group-condition button[type=submit]");

        await Assertions.Expect(page.Locator(".note-good")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("input[name='Condition[0].value']")).ToHaveValueAsync("5");
        await page.Shoot("steps-condition");
    }

    [Fact]
    public async Task On_a_phone_nothing_scrolls_sideways_and_who_may_not_edit_only_reads()
    {
        await Open(await browser.SignIn("procedure-admin"), "steps-phone");
        var phone = await browser.SignIn("procedure-reviewer", onPhone: true);

        await phone.GotoAsync("/procedures/steps-phone/steps?step=village-notice");

        (await phone.SidewaysOverflow()).ShouldBe(0);
        await Assertions.Expect(phone.Locator("#s-Days")).ToBeDisabledAsync();
        await Assertions.Expect(phone.Locator(".step-acts")).ToHaveCountAsync(0);
        await phone.Shoot("steps-phone");
    }

    private static async Task Choose(IPage page, string step)
    {
        await page.ClickAsync($"#row-{step} [data-row-link]");
        await Assertions.Expect(page.Locator($"#row-{step}.is-chosen")).ToBeVisibleAsync();
    }

    private static async Task Open(IPage page, string definitionId)
    {
        var json = JsonNode.Parse(await File.ReadAllTextAsync(shipped))!.AsObject();
        (json["definitionId"], json["id"], json["name"]) = (definitionId, definitionId + "-1", definitionId);
        await page.GotoAsync("/procedures");
        await page.SetInputFilesAsync("#file", new FilePayload { Name = definitionId + ".json", MimeType = "application/json", Buffer = Encoding.UTF8.GetBytes(json.ToJsonString()) });
        await page.ClickAsync("form:has(#file) button");
        await Assertions.Expect(page.Locator(".note-good")).ToBeVisibleAsync();
        await page.GotoAsync($"/procedures/{definitionId}/steps");
    }
}
