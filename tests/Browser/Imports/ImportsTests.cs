using System.Text;
using Microsoft.Playwright;

namespace CaseFlow.Tests.Browser.Imports;

[Collection(BrowserTests.Name)]
public sealed class ImportsTests(BrowserFixture browser)
{
    private const string Header =
        "户编号,村代码,村组,户属性,主要致贫原因,其他致贫原因,家庭年收入,其中低保金,其中养老金,饮水安全,取水半径米,住房安全,享受帮扶项目,经度,纬度,与户主关系,姓名,证件号码,性别,民族,健康状况,劳动能力,文化程度,在校状况,医保,大病保险,家庭医生签约,养老保险,联系电话";

    [Fact]
    public async Task A_clean_sheet_enters_the_register_when_confirmed_and_leaves_it_when_withdrawn()
    {
        var page = await browser.SignIn("village-committee");
        await Upload(page, "clean.csv", Row("53050200500790001", "导入户", "530599197001010011", "因病"));
        (await page.Locator(".note-good").InnerTextAsync()).ShouldContain("没有发现问题");

        await page.ClickAsync("#confirm");

        await Assertions.Expect(page.Locator(".note-good")).ToContainTextAsync("已写入台账");
        (await Found(page, "导入户")).ShouldBe(1);
        await page.GoBackAsync();
        await page.ClickAsync("#withdraw");
        await Assertions.Expect(page.Locator(".note-good")).ToContainTextAsync("已撤回");
        (await Found(page, "导入户")).ShouldBe(0);
    }

    [Fact]
    public async Task A_bad_sheet_names_row_column_value_and_reason_and_comes_back_as_a_file()
    {
        var page = await browser.SignIn("village-committee");

        await Upload(page, "bad.csv", Row("53050200500790002", "坏原因", "530599197001010054", "不详"));

        var row = await page.Locator("tbody tr").First.InnerTextAsync();
        row.ShouldContain("2");
        row.ShouldContain("主要致贫原因");
        row.ShouldContain("不详");
        var file = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync("#error-file"));
        file.SuggestedFilename.ShouldBe("bad-errors.xlsx");
        (await page.Locator("#confirm").CountAsync()).ShouldBe(0);
        await page.Shoot("import-errors");
    }

    [Fact]
    public async Task A_file_that_is_no_sheet_is_refused_in_words()
    {
        var page = await browser.SignIn("village-committee");

        await Upload(page, "photo.xlsx", "no sheet at all");

        (await page.Locator(".note-bad").InnerTextAsync()).ShouldNotBeEmpty();
        page.Url.ShouldEndWith("/imports");
    }

    [Fact]
    public async Task The_template_can_be_downloaded()
    {
        var page = await browser.SignIn("village-committee");
        await page.GotoAsync("/imports");

        var file = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync("#template"));

        file.SuggestedFilename.ShouldBe("household-template.xlsx");
        new FileInfo(await file.PathAsync()).Length.ShouldBeGreaterThan(5_000);
    }

    private static string Row(string number, string name, string idNumber, string cause) =>
        $"{Header}\n{number},530502005007,8组,一般,{cause},,13140,0,0,是,50,B级,,99.235259,25.168192,户主,{name},{idNumber},男,汉族,健康,普通劳动力,初中,非在校,是,是,是,是,19900001768\n";

    private static async Task Upload(IPage page, string name, string content)
    {
        page.Dialog += static (_, dialog) => _ = dialog.AcceptAsync();
        await page.GotoAsync("/imports");
        await page.SetInputFilesAsync("#file", new FilePayload { Name = name, MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(content) });
        await page.ClickThrough("#upload");
    }

    private static async Task<int> Found(IPage page, string name)
    {
        await page.GotoAsync($"/households?q={name}");
        return await page.Locator("[data-row-link]").CountAsync();
    }
}
