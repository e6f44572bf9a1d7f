using Microsoft.Playwright;

namespace CaseFlow.Tests.Browser;

/// <summary>What else happens to an application: refused, sent back, taken back, objected to, clicked twice, handled by two.</summary>
[Collection(BrowserTests.Name)]
public sealed class CaseVariantsTests(BrowserFixture browser)
{
    [Fact]
    public async Task A_refused_application_ends_with_a_filed_decision()
    {
        var (_, number) = await Apply("53050200500700172");

        await Handle("group-leader", number, "Rejected", "收入不实，不予推荐。");
        await Handle("township-auditor", number, "Complete");

        (await CaseHead("township-auditor", number)).ShouldContain("不予纳入");
    }

    [Fact]
    public async Task A_returned_application_tells_the_applicant_what_must_change()
    {
        var (applicant, number) = await Apply("53050200500700178");
        var leader = await new Clerk(browser, "group-leader").SignIn();
        await leader.OpenItem(number);
        await leader.Claim();

        await leader.Page.Locator("#act-return summary").ClickAsync();
        await leader.Page.FillAsync("#reason-return", "请补充劳动力情况说明。");
        await leader.Page.Locator("#act-return button[type=submit]").ClickAsync();
        await leader.Page.WaitForSelectorAsync(".note-good");

        await applicant.OpenItem(number);
        (await applicant.Page.Locator(".note-warn").First.InnerTextAsync()).ShouldContain("请补充劳动力情况说明");
        await applicant.Page.Shoot("work-item-returned");
        await applicant.ClaimAndSubmit("Approved", "已补充。");
        await leader.OpenItem(number);
    }

    [Fact]
    public async Task The_applicant_takes_a_case_back_with_a_reason()
    {
        var (applicant, number) = await Apply("53050200500700212");
        await OpenCase(applicant.Page, number);
        applicant.Page.Dialog += (_, dialog) => dialog.AcceptAsync();

        await applicant.Page.Locator("summary.btn").ClickAsync();
        await applicant.Page.FillAsync("#withdraw-reason", "农户自愿撤回申请。");
        await applicant.Page.ClickAsync("#withdraw-case");

        await applicant.Page.WaitForSelectorAsync(".note-good");
        (await applicant.Page.Locator(".page-head").InnerTextAsync()).ShouldContain("已撤回");
    }

    [Fact]
    public async Task A_notice_cannot_close_while_an_objection_of_the_public_is_open()
    {
        var (_, number) = await Apply("53050200500700333");
        await Handle("group-leader", number);
        await Handle("village-committee", number);
        await Handle("village-committee", number);
        var committee = await new Clerk(browser, "village-committee").SignIn();
        await committee.PostNotice(number);

        await Object(committee.Page.Url);

        await committee.Page.ReloadAsync();
        (await committee.Page.Locator("#closing").InnerTextAsync()).ShouldContain("须先处理 1 件异议");
        await committee.Page.Shoot("notice-objected");
        await committee.Page.Locator("#objections .opinion summary").ClickAsync();
        await committee.Page.CheckAsync("input[name=decision][value=Rejected]", new() { Force = true });
        await committee.Page.FillAsync("#objections textarea[name=reply]", "经核查，反映的情况与事实不符。");
        await committee.Page.Locator("#objections .opinion button[type=submit]").ClickAsync();
        await committee.Page.WaitForSelectorAsync(".note-good");
        (await committee.Page.Locator("#closing").InnerTextAsync()).ShouldContain("须待公示期满");
    }

    [Fact]
    public async Task A_double_click_submits_once()
    {
        var applicant = await new Clerk(browser, "applicant-clerk").SignIn();
        await applicant.StartOf("53050200500700394");
        await applicant.Claim();
        await applicant.FillIn();

        await applicant.Page.Locator("#complete-form button[type=submit]").DblClickAsync();

        await applicant.Page.WaitForSelectorAsync(".note-good");
        await applicant.Page.Locator(".page-actions a[href^='/cases/']").ClickAsync();
        await applicant.Page.WaitForURLAsync("**/cases/*");
        (await applicant.Page.Locator(".list tr:has-text('办理'):has-text('个人申请')").CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Of_two_who_claim_the_second_reads_who_has_it()
    {
        var (_, number) = await Apply("53050200500700057");
        await Handle("group-leader", number);
        var first = await new Clerk(browser, "village-committee").SignIn();
        var second = await new Clerk(browser, "village-committee-b").SignIn();
        await first.OpenItem(number);
        await second.OpenItem(number);

        await first.Claim();
        await second.Page.Locator("form:has(input[name=act][value=claim]) button").ClickAsync();

        await second.Page.WaitForSelectorAsync(".note-bad");
        (await second.Page.Locator(".note-bad").InnerTextAsync()).ShouldContain("王建国");
    }

    [Fact]
    public async Task A_refused_form_keeps_what_was_typed_and_names_every_problem()
    {
        var applicant = await new Clerk(browser, "applicant-clerk").SignIn();
        await applicant.StartOf("53050200500700060");
        await applicant.Claim();

        await applicant.Page.FillAsync("[name='form.reasonText']", "家中两人患病。");
        await applicant.Page.ClickThrough("#complete-form button[type=submit]");

        (await applicant.Page.InputValueAsync("[name='form.reasonText']")).ShouldBe("家中两人患病。");
        (await applicant.Page.Locator(".field-problem").CountAsync()).ShouldBeGreaterThan(1);
        await applicant.Page.Shoot("work-item-refused");
    }

    private async Task<(Clerk Applicant, string Number)> Apply(string household)
    {
        var applicant = await new Clerk(browser, "applicant-clerk").SignIn();
        return (applicant, await applicant.Apply(household));
    }

    private async Task Handle(string userName, string number, string outcome = "Approved", string opinion = "情况属实，同意。")
    {
        var clerk = await new Clerk(browser, userName).SignIn();
        await clerk.Handle(number, outcome, opinion);
        await clerk.Page.Context.CloseAsync();
    }

    private async Task Object(string noticeUrl)
    {
        var anybody = await browser.Open();
        await anybody.GotoAsync($"/public/notices/{new Uri(noticeUrl).Segments[^1]}");
        await anybody.FillAsync("#content-text", "该户在县城有商品房，请核查后再定。");
        await anybody.Shoot("public-notice");
        await anybody.ClickAsync("#send");
        await anybody.WaitForSelectorAsync(".note-good");
        await anybody.Context.CloseAsync();
    }

    private async Task<string> CaseHead(string userName, string number)
    {
        var page = await browser.SignIn(userName);
        await OpenCase(page, number);
        return await page.Locator(".page-head").InnerTextAsync();
    }

    private static async Task OpenCase(IPage page, string number)
    {
        await page.GotoAsync($"/cases?text={number}");
        await page.Locator("[data-row-link]").First.ClickAsync();
        await page.WaitForURLAsync("**/cases/*");
    }
}
