using System.Text;
using System.Text.Json;
using CaseFlow.Tests.Fixtures;
using CaseFlow.Web.Rectification;
using CaseFlow.Web.Rectification.Registering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseFlow.Tests.Web.Rectification;

public sealed class ItemImportTests(Counties counties) : IClassFixture<Counties>
{
    private const string Header = "序号,来源层级/批次,问题类别,问题描述,涉及村户,整改单位,责任领导,责任人,时限,销号时限,复核人";

    [Theory, InlineData(false), InlineData(true)]
    public async Task A_list_becomes_items_with_running_cases_and_again_changes_nothing(bool onPostgres)
    {
        var app = await Start(onPostgres);
        var client = await app.SignIn("county-auditor");
        var list = Lines(3);

        var (first, again) = (await Import(client, list), await Import(client, list));

        (first.GetProperty("added").GetInt32(), again.GetProperty("added").GetInt32(), again.GetProperty("known").GetInt32()).ShouldBe((3, 0, 3));
        var items = await app.InDatabase(db => db.Set<RectificationItem>().AsNoTracking().OrderBy(item => item.Id).ToListAsync());
        items.ShouldAllBe(item => item.IsStarted && item.State == ItemState.ToSign && item.Source == ItemSource.City && item.Batch == "2026第7批" && item.CloseBy == new DateOnly(2026, 12, 30));
    }

    [Fact]
    public async Task Every_defect_is_told_with_row_column_value_and_reason_and_nothing_enters()
    {
        var app = await Start(onPostgres: false);
        var client = await app.SignIn("county-auditor");
        var list = $"{Header}\n1,外星/批,真贫不落一人,漏人,530502005007,,,,2026-13-01,,\n1,市级/批,没有的类别,,不存在的村,,没有此人,village-committee,2026-12-01,,village-committee\n";

        var checkedList = await Upload(client, list);
        var confirmed = await client.PostAsync($"/api/v1/rectification-imports/{checkedList.GetProperty("id")}/confirm", null);

        checkedList.GetProperty("errors").EnumerateArray().Select(error => (error.GetProperty("row").GetInt32(), error.GetProperty("column").GetString())).ShouldBe(
            [(2, "来源层级/批次"), (2, "时限"), (3, "涉及村户"), (3, "责任领导"), (3, "问题描述"), (3, "问题类别"), (3, "复核人")], ignoreOrder: true);
        ((int)confirmed.StatusCode).ShouldBe(422);
        (await app.InDatabase(db => db.Set<RectificationItem>().CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task A_file_without_the_header_is_refused_in_words()
    {
        var app = await Start(onPostgres: false);
        var client = await app.SignIn("county-auditor");
        using var form = new MultipartFormDataContent { { new ByteArrayContent("a,b\n1,2\n"u8.ToArray()), "file", "list.csv" } };

        var answer = await client.PostAsync("/api/v1/rectification-imports", form);

        ((int)answer.StatusCode).ShouldBe(422);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("找不到表头");
    }

    [Fact]
    public async Task The_list_comes_back_with_its_reasons_beside_the_rows_and_what_was_typed_left_as_it_was()
    {
        var app = await Start(onPostgres: false);
        var client = await app.SignIn("county-auditor");
        var list = await Upload(client, $"问题整改清单\n{Header}\n001,外星/批,真贫不落一人,漏人,530502005007,,,,2026-12-01,,\n002,市级/批,真贫不落一人,漏人,530502005007,,,,2026-12-01,,\n");

        var rows = CaseFlow.Web.Tests.Exchange.Workbooks.Rows(await client.GetByteArrayAsync($"/api/v1/rectification-imports/{list.GetProperty("id")}/errors.xlsx"));

        rows[1][^1].ShouldBe("错误原因");
        (rows[2][0], rows[2][8]).ShouldBe(("001", "2026-12-01"));
        rows[2][^1].ShouldBe("来源层级应为国家、省级、市级、县级、乡镇、自查、督查抽查、异议、数据比对或部门反馈");
        rows[3].ShouldNotContain("来源层级应为国家、省级、市级、县级、乡镇、自查、督查抽查、异议、数据比对或部门反馈");
    }

    [Fact]
    public async Task A_unit_is_the_organ_of_that_name_and_another_one_stays_a_name()
    {
        var app = await Start(onPostgres: false);
        var client = await app.SignIn("county-auditor");

        await Import(client, Lines(1).Replace("河图街道", "河图街道办事处") + "\n2,市级/2026第7批,真贫不落一人,漏登,530502005007,保山供水有限公司,township-head,王建国,2026/12/20,2026-12-30,刘芳");

        var items = await app.InDatabase(db => db.Set<RectificationItem>().AsNoTracking().OrderBy(item => item.Id).ToListAsync());
        items.Select(item => (item.OrganId is not null, item.OrganName)).ShouldBe([(true, "河图街道办事处"), (false, "保山供水有限公司")]);
    }

    [Fact]
    public async Task Twenty_thousand_rows_enter_once_however_often_they_come()
    {
        var app = await Start(onPostgres: false);
        var client = await app.SignIn("county-auditor");
        var list = Lines(20_000);

        var (first, again) = (await Import(client, list), await Import(client, list));

        (first.GetProperty("added").GetInt32(), again.GetProperty("known").GetInt32()).ShouldBe((20_000, 20_000));
        (await app.InDatabase(db => db.Set<RectificationItem>().CountAsync())).ShouldBe(20_000);
    }

    [Fact]
    public async Task An_item_whose_mark_was_lost_finds_its_case_and_gets_no_second_one()
    {
        var app = await Start(onPostgres: false);
        await Import(await app.SignIn("county-auditor"), Lines(2));
        await app.InDatabase(db => db.Set<RectificationItem>().ExecuteUpdateAsync(set => set.SetProperty(item => item.IsStarted, false)));

        var started = await app.Services.GetRequiredService<StartItems>().Run(CancellationToken.None);

        started.ShouldBe(2);
        (await app.InDatabase(db => db.Set<CaseFlow.Web.Data.Runtime.Case>().CountAsync(row => row.Procedure == StartItems.Procedure))).ShouldBe(2);
    }

    [Fact]
    public async Task An_exported_list_has_the_usual_columns_and_can_be_opened_again()
    {
        var app = await Start(onPostgres: false);
        var client = await app.SignIn("county-auditor");
        await Import(client, Lines(2));

        var file = await client.GetByteArrayAsync("/api/v1/rectification-items/export.xlsx?lamp=Green");

        var rows = CaseFlow.Web.Tests.Exchange.Workbooks.Rows(file);
        rows[0].ShouldBe(["序号", "来源层级/批次", "问题类别", "问题描述", "涉及村户", "整改措施", "整改单位", "责任领导", "责任人", "时限", "进展%", "状态", "复核人", "销号日期", "情况说明"]);
        rows.Count.ShouldBe(3);
    }

    // The register of items begins empty, as the cases behind it do.
    private async Task<CaseFlowApp> Start(bool onPostgres)
    {
        var app = await counties.On(onPostgres);
        await app.InDatabase(async db => await db.Set<RectificationItem>().ExecuteDeleteAsync() + await db.Set<CaseFlow.Web.Data.Runtime.Case>().ExecuteDeleteAsync());
        return app;
    }

    private static string Lines(int count)
    {
        var text = new StringBuilder(Header);
        for (var number = 1; number <= count; number++)
            text.Append($"\n{number},市级/2026第7批,真贫不落一人,第{number}户漏登一人,530502005007,河图街道,township-head,王建国,2026/12/20,2026-12-30,刘芳");
        return text.ToString();
    }

    private static async Task<JsonElement> Import(HttpClient client, string list)
    {
        var id = (await Upload(client, list)).GetProperty("id");
        var ready = await Eventually.Reach(() => client.GetJson($"/api/v1/rectification-imports/{id}"), seen => seen.GetProperty("status").GetString() != "Checking");
        ready.GetProperty("errors").EnumerateArray().Take(5).Select(error => error.ToString()).ShouldBeEmpty();
        var confirmed = await client.PostAsync($"/api/v1/rectification-imports/{id}/confirm", null);
        var body = await confirmed.Content.ReadAsStringAsync();
        confirmed.IsSuccessStatusCode.ShouldBeTrue(body);
        return JsonSerializer.Deserialize<JsonElement>(body);
    }

    private static async Task<JsonElement> Upload(HttpClient client, string list)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(Encoding.UTF8.GetBytes(list)), "file", "整改清单.csv" } };
        var answer = await client.PostAsync("/api/v1/rectification-imports", form);
        var body = await answer.Content.ReadAsStringAsync();
        answer.IsSuccessStatusCode.ShouldBeTrue(body);
        return JsonSerializer.Deserialize<JsonElement>(body);
    }
}
