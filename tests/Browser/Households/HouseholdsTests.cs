using CaseFlow.Web.Households.Unmasking;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace CaseFlow.Tests.Browser.Households;

[Collection(BrowserTests.Name)]
public sealed class HouseholdsTests(BrowserFixture browser)
{
    private const string Head = "孟家", IdNumber = "530599198307201878";

    [Theory]
    [InlineData(Head), InlineData("1878"), InlineData(IdNumber), InlineData("53050200500700001")]
    public async Task Finds_a_household_by_name_tail_whole_number_and_code(string words)
    {
        var page = await browser.SignIn("village-committee");
        await page.GotoAsync("/households");
        await page.FillAsync("#q", words);

        await page.ClickThrough("main form[role=search] button");

        (await page.Locator("[data-row-link]").AllInnerTextsAsync()).ShouldContain(Head);
        (await page.Locator("main").InnerTextAsync()).ShouldNotContain(IdNumber);
    }

    [Fact]
    public async Task Pages_through_the_register_without_repeating_a_household()
    {
        var page = await browser.SignIn("county-auditor");
        await page.GotoAsync("/households");
        var first = await Numbers(page);

        await page.ClickThrough("a[rel=next]");

        var second = await Numbers(page);
        first.Count.ShouldBe(50);
        second.ShouldNotBeEmpty();
        second.Intersect(first).ShouldBeEmpty();
    }

    [Fact]
    public async Task Shows_a_masked_number_only_for_a_reason_that_is_recorded()
    {
        var page = await Open("village-committee");
        (await page.Locator("main").InnerTextAsync()).ShouldContain("530599********1878");
        await page.ClickAsync("summary:has-text('查看完整内容') >> nth=0");
        await page.FillAsync("details[open] [name='Unmask.Reason']", "入户核对身份证");

        await page.ClickAsync("details[open] button[type=submit]");

        (await page.Locator("mark.unmasked").InnerTextAsync()).ShouldBe(IdNumber);
        page.Url.ShouldNotContain(IdNumber);
        var reasons = await browser.App.InDatabase(db => db.Set<UnmaskRecord>().Select(record => record.Reason).ToListAsync());
        reasons.ShouldContain("入户核对身份证");
        await page.Shoot("household-unmasked");
    }

    [Fact]
    public async Task A_day_before_the_register_knew_the_household_says_so()
    {
        var page = await Open("village-committee");

        await page.GotoAsync(new Uri(page.Url).AbsolutePath + "?asOf=2010-01-01");

        (await page.Locator(".note-warn").InnerTextAsync()).ShouldContain("当日尚未登记");
    }

    [Fact]
    public async Task A_household_of_another_village_does_not_exist()
    {
        var own = await Open("village-committee");
        var page = await browser.SignIn("village-committee-2");

        var answer = await page.GotoAsync(new Uri(own.Url).AbsolutePath);

        answer!.Status.ShouldBe(404);
    }

    [Fact]
    public async Task What_was_typed_comes_back_to_whoever_typed_it_and_to_nobody_else_at_the_same_desk()
    {
        var page = await browser.SignInAtDesk("village-committee");
        await page.GotoAsync("/households/new");
        await page.FillAsync("#annualIncome", "31415");
        await page.GotoAsync("/inbox");

        await page.GotoAsync("/households/new");
        await Assertions.Expect(page.Locator("#annualIncome")).ToHaveValueAsync("31415");
        await Assertions.Expect(page.Locator(".draft-bar")).ToContainTextAsync("已恢复");
        var next = await browser.SignInAtDesk("village-committee-b");
        await next.GotoAsync("/households/new");

        await Assertions.Expect(next.Locator("#annualIncome")).Not.ToHaveValueAsync("31415");
        await Assertions.Expect(next.Locator(".draft-bar")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_refused_entry_lists_all_problems_and_keeps_what_was_typed()
    {
        var page = await browser.SignIn("village-committee");
        await page.GotoAsync("/households/new");
        await page.FillAsync("[id='members[0].name']", "新户主");
        await page.FillAsync("[id='members[0].idNumber']", "530599198001010000");
        await page.ClickAsync("#add-member");
        await page.FillAsync("[id='members[1].name']", "新成员");
        await page.FillAsync("#annualIncome", "12000");

        await page.ClickThrough("#save");

        (await page.Locator(".note-bad li").CountAsync()).ShouldBeGreaterThan(4);
        (await page.InputValueAsync("[id='members[0].name']")).ShouldBe("新户主");
        (await page.InputValueAsync("[id='members[1].name']")).ShouldBe("新成员");
        (await page.InputValueAsync("#annualIncome")).ShouldBe("12000");
        await page.Shoot("household-entry-refused");
    }

    [Fact]
    public async Task A_complete_entry_becomes_a_household_with_the_next_number()
    {
        var page = await browser.SignIn("village-committee");
        await page.GotoAsync("/households/new");
        await page.FillAsync("#group", "8组");
        await page.SelectOptionAsync("#kind", "一般");
        await page.SelectOptionAsync("#mainCause", "因病");
        await page.FillAsync("[id='members[0].name']", "登记人");
        await page.FillAsync("[id='members[0].idNumber']", "530599198001010016");
        await page.SelectOptionAsync("[id='members[0].gender']", "男");
        await page.FillAsync("#annualIncome", "１２０００");

        await page.ClickThrough("#save");

        await Assertions.Expect(page.Locator(".note-good")).ToContainTextAsync("农户已登记");
        (await page.Locator("main").InnerTextAsync()).ShouldContain("12,000");
    }

    [Fact]
    public async Task The_register_fits_a_phone()
    {
        var page = await browser.SignIn("village-committee", onPhone: true);

        foreach (var path in new[] { "/households", "/households/new", "/households/1" })
        {
            await page.GotoAsync(path);
            (await page.SidewaysOverflow()).ShouldBe(0, path);
            await page.Shoot("phone" + path.Replace('/', '-'));
        }
    }

    private async Task<IPage> Open(string userName)
    {
        var page = await browser.SignIn(userName);
        await page.GotoAsync($"/households?q={IdNumber}");
        await page.ClickThrough("[data-row-link]");
        return page;
    }

    private static async Task<List<string>> Numbers(IPage page) => [.. await page.Locator("td.lead .row-sub").AllInnerTextsAsync()];
}
