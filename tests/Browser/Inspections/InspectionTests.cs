using CaseFlow.Tests.Fixtures;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CaseFlow.Tests.Browser.Inspections;

/// <summary>The form an inspector fills in at the door of a household, on a phone.</summary>
[Collection(BrowserTests.Name)]
public sealed class InspectionTests(BrowserFixture browser)
{
    [Fact]
    public async Task An_inspector_records_two_problems_with_a_photo_on_the_phone()
    {
        var supervisor = await ApiUser.SignIn(browser.App, "supervisor");
        var plan = new
        {
            title = "不定期抽查", kind = "random", areaCode = "530502005007", from = "2026-01-01", last = "2099-12-31", method = "Count", size = 2, inspectors = new[] { "township-auditor" },
        };
        var id = (await supervisor.Post("inspections", plan)).Body.GetProperty("id").GetInt64();
        await supervisor.Post($"inspections/{id}/draws", new { });

        var phone = await browser.SignIn("township-auditor", onPhone: true);
        await phone.GotoAsync("/inspections/my-visits");
        await phone.ClickAsync("a.row-title >> nth=0");
        await phone.ClickAsync("label:has(input[value=Visited])");
        await phone.ClickAsync("label:has(#dirty)");
        await phone.SelectOptionAsync("[name='f0.category']", "no-person");
        await phone.FillAsync("[name='f0.problem']", "一名新生儿未登记");
        await phone.SetInputFilesAsync("[name='upload.f0.photos']", new FilePayload { Name = "户口簿.jpg", MimeType = "image/jpeg", Buffer = [0xFF, 0xD8, 0xFF, 0xE0, 0, 0, 0, 0] });
        await phone.ClickAsync("#add-finding");
        await phone.SelectOptionAsync("[name='f1.category']", "no-house");
        await phone.FillAsync("[name='f1.problem']", "屋面漏水");
        var width = await phone.EvaluateAsync<int>("document.documentElement.scrollWidth");
        await phone.ClickAsync("#record");
        await phone.WaitForSelectorAsync(".note-good");

        width.ShouldBeLessThanOrEqualTo(360);
        var findings = (await supervisor.Get($"inspections/{id}/findings")).Body.EnumerateArray().ToList();
        findings.Select(finding => finding.GetProperty("problem").GetString()).ShouldBe(["屋面漏水", "一名新生儿未登记"]);
        findings[1].GetProperty("photos").GetArrayLength().ShouldBe(1);
        await browser.CloseAll();
    }

    [Fact]
    public async Task A_number_in_words_comes_back_as_it_was_typed_beside_every_other_mistake_and_the_plan_is_changed_then()
    {
        var api = await ApiUser.SignIn(browser.App, "supervisor");
        var id = (await api.Post("inspections", new
        {
            title = "秋季抽查", kind = "random", areaCode = "530502005007", from = "2026-01-01", last = "2099-12-31", method = "Count", size = 2, inspectors = new[] { "county-auditor" },
        })).Body.GetProperty("id").GetInt64();
        var page = await browser.SignIn("supervisor");
        await page.GotoAsync($"/inspections/{id}");
        await page.ClickAsync("#edit");
        await page.FillAsync("#title", "");
        await page.FillAsync("#size", "五");

        await page.ClickAsync("#save");
        await Expect(page.Locator("#size")).ToHaveValueAsync("五");
        await Expect(page.Locator(".field-problem")).ToHaveCountAsync(2);
        await page.FillAsync("#title", "秋季抽查（改期）");
        await page.FillAsync("#size", "５");
        await page.ClickAsync("#save");

        await Expect(page.Locator(".note-good")).ToHaveTextAsync("计划已修改。");
        await Expect(page.Locator("main")).ToContainTextAsync("每层抽取 5 户");
        await browser.CloseAll();
    }
}
