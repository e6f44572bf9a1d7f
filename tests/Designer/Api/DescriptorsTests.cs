using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CaseFlow.Tests.Fixtures;

namespace CaseFlow.Tests.Designer.Api;

public sealed class DescriptorsTests(DesignerCounty county) : IClassFixture<DesignerCounty>
{
    private const string Path = "/elsa/api/descriptors/activities";

    [Fact]
    public async Task Roles_are_chosen_from_the_organisation()
    {
        var role = Input(await Types(), "CaseFlow.HumanTask", "Role");

        var items = role.GetProperty("uiSpecifications").GetProperty("dropdown").GetProperty("selectList").GetProperty("items").EnumerateArray().ToList();
        items.ShouldContain(item => item.GetProperty("value").GetString() == "TownshipAuditor" && item.GetProperty("text").GetString() != "TownshipAuditor");
        items.ShouldNotContain(item => item.GetProperty("value").GetString() == "SystemAdmin");
    }

    [Theory]
    [InlineData("CaseFlow.CheckRule", "Rule", "income-line")]
    [InlineData("CaseFlow.CriteriaReview", "CriteriaSet", "seven-items")]
    [InlineData("CaseFlow.UpdateRegister", "Change", "Register")]
    [InlineData("CaseFlow.PublicNotice", "Template", "village-notice")]
    [InlineData("CaseFlow.HumanTask.Audit", "Role", "TownshipAuditor")]
    public async Task Lists_of_the_server_are_offered_in_chinese(string type, string input, string value)
    {
        var answer = await (await county.Admin.PostAsJsonAsync($"{Path}/{type}/options/{input}", new { context = new { } })).Json();

        var items = answer.GetProperty("items").GetProperty("dropdown").GetProperty("selectList").GetProperty("items").EnumerateArray();
        items.Single(item => item.GetProperty("value").GetString() == value).GetProperty("text").GetString()!.ShouldContain(letter => letter > 0x2e80);
    }

    [Fact]
    public async Task The_palette_of_our_canvas_has_words_of_the_business_only()
    {
        var offered = Offered(await Types(fromCanvas: true));

        foreach (var word in (string[])["申请", "核查", "评议会", "公示", "公告", "审核", "审批", "会签", "返村张贴", "系统录入", "归档", "执行流程", "判断", "并行开始"]) offered.ShouldContain(word);
        offered.ShouldNotContain("运行脚本");
    }

    [Fact]
    public async Task Developer_activities_are_for_a_system_administrator_who_asks_for_them()
    {
        var technician = await county.App.SignIn("system-admin");

        var asked = Offered(await Types(technician, fromCanvas: true, isAdvanced: true));
        var notAsked = Offered(await Types(technician, fromCanvas: true));
        var notHis = Offered(await Types(fromCanvas: true, isAdvanced: true));

        asked.ShouldContain("运行脚本");
        notAsked.ShouldNotContain("运行脚本");
        notHis.ShouldNotContain("运行脚本");
    }

    [Fact]
    public async Task Asking_again_costs_nothing_while_nothing_changed()
    {
        var first = await county.Admin.GetAsync(Path);
        using var request = new HttpRequestMessage(HttpMethod.Get, Path);
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        var second = await county.Admin.SendAsync(request);

        second.StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    private async Task<List<JsonElement>> Types(HttpClient? by = null, bool fromCanvas = false, bool isAdvanced = false)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Path);
        request.Headers.AcceptLanguage.ParseAdd("zh-CN");
        if (fromCanvas) request.Headers.Add("Sec-Fetch-Site", "same-origin");
        if (isAdvanced) request.Headers.Add("X-CaseFlow-Advanced", "1");
        return [.. (await (await (by ?? county.Admin).SendAsync(request)).Json()).GetProperty("items").EnumerateArray()];
    }

    private static string[] Offered(List<JsonElement> types) =>
        [.. types.Where(type => type.GetProperty("isBrowsable").GetBoolean()).Select(type => type.GetProperty("displayName").GetString()!)];

    private static JsonElement Input(List<JsonElement> types, string type, string input) =>
        types.Single(found => found.GetProperty("typeName").GetString() == type).GetProperty("inputs").EnumerateArray().Single(found => found.GetProperty("name").GetString() == input);
}
