using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AutoMapper;
using CaseFlow.Tests.Fixtures;
using CaseFlow.Web.Households.Unmasking;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseFlow.Tests.Web.Households;

public sealed class HouseholdsApiTests(DemoCountyApp county) : IClassFixture<DemoCountyApp>
{
    private const string Village = "530502005007";

    [Theory]
    [InlineData("village-committee", "530502005007")]
    [InlineData("township-auditor", "530502005")]
    [InlineData("village-committee-2", "530502203220")]
    public async Task Shows_only_households_of_the_own_areas(string user, string prefix)
    {
        var client = await county.SignIn(user);

        var page = await client.GetJson("/api/v1/households?size=200");

        page.GetProperty("items").GetArrayLength().ShouldBeGreaterThan(0);
        page.GetProperty("items").EnumerateArray().ShouldAllBe(item => item.GetProperty("areaCode").GetString()!.StartsWith(prefix));
    }

    [Fact]
    public async Task Walks_all_pages_without_loss_or_repetition()
    {
        var client = await county.SignIn("county-auditor");
        List<long> seen = [];
        var next = "0";

        while (next is not null)
        {
            var page = await client.GetJson($"/api/v1/households?size=77&area=530502005000&after={next}");
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetInt64()));
            next = page.GetProperty("next").GetString();
        }

        seen.Distinct().Count().ShouldBe(seen.Count);
        seen.Count.ShouldBeGreaterThanOrEqualTo(347);
    }

    [Theory]
    [InlineData("530599198307201878", "53050200500700001")]
    [InlineData("1878", "53050200500700001")]
    [InlineData("53050200500700001", "53050200500700001")]
    [InlineData("孟家", "53050200500700001")]
    [InlineData("董官", "53050200500700001")]
    public async Task Finds_by_id_number_tail_number_name_and_village(string search, string number)
    {
        var client = await county.SignIn("county-auditor");

        var page = await client.GetJson($"/api/v1/households?search={Uri.EscapeDataString(search)}");

        page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("number").GetString()).ShouldContain(number);
    }

    [Fact]
    public async Task Does_not_find_people_of_other_areas()
    {
        var client = await county.SignIn("village-committee-2");

        var page = await client.GetJson("/api/v1/households?search=530599198307201878");

        page.GetProperty("items").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Masks_personal_data_and_never_shows_an_illness()
    {
        var client = await county.SignIn("village-committee");

        var household = await Find(client, "530599198307201878");

        var head = household.GetProperty("members")[0];
        (head.GetProperty("idNumber").GetString(), head.GetProperty("phone").GetString(), head.GetProperty("health").GetString())
            .ShouldBe(("530599********1878", "199****1768", "***"));
        household.GetProperty("incomes")[0].GetProperty("total").GetDecimal().ShouldBe(13140m);
        household.GetRawText().ShouldNotContain("530599198307201878");
    }

    [Fact]
    public async Task A_household_of_another_area_does_not_exist()
    {
        var id = (await Find(await county.SignIn("village-committee"), "530599198307201878")).GetProperty("id").GetInt64();
        var stranger = await county.SignIn("village-committee-2");

        var read = await stranger.GetAsync($"/api/v1/households/{id}");
        var unmask = await stranger.PostAsJsonAsync($"/api/v1/households/{id}/unmask", new { memberId = 1, field = "phone", reason = "入户核查需要" });

        (read.StatusCode, unmask.StatusCode).ShouldBe((HttpStatusCode.NotFound, HttpStatusCode.NotFound));
    }

    [Fact]
    public async Task Tells_the_status_and_the_standard_of_a_day()
    {
        var client = await county.SignIn("county-auditor");
        var page = await client.GetJson("/api/v1/households?status=Registered&size=1");
        var id = page.GetProperty("items")[0].GetProperty("id").GetInt64();

        var before = await client.GetJson($"/api/v1/households/{id}?asOf=2016-01-01");
        var after = await client.GetJson($"/api/v1/households/{id}?asOf=2018-10-15");

        before.GetProperty("status").ValueKind.ShouldBe(JsonValueKind.Null);
        (after.GetProperty("status").GetString(), after.GetProperty("statusName").GetString(), after.GetProperty("incomeLine").GetDecimal())
            .ShouldBe(("Registered", "建档立卡户", 3500m));
    }

    [Fact]
    public async Task Enters_a_household_and_gives_it_the_next_number_of_the_village()
    {
        var client = await county.SignIn("village-committee");

        var answer = await client.PostAsJsonAsync("/api/v1/households", Entry("530599199001010010", "新户主"));

        answer.StatusCode.ShouldBe(HttpStatusCode.Created, await answer.Content.ReadAsStringAsync());
        var household = await answer.Json();
        answer.Headers.Location!.ToString().ShouldBe($"/api/v1/households/{household.GetProperty("id")}");
        household.GetProperty("number").GetString()!.ShouldStartWith(Village);
        (household.GetProperty("areaCode").GetString(), household.GetProperty("status").GetString()).ShouldBe(("53050200500708", "Ordinary"));
    }

    [Fact]
    public async Task Answers_all_problems_at_once_and_saves_nothing()
    {
        var client = await county.SignIn("village-committee");
        var wrong = new
        {
            areaCode = Village, kind = "富裕", mainCause = "缺水", annualIncome = -5,
            members = new[]
            {
                new { relation = "户主", name = "", idNumber = "530599198307201879", gender = "男" },
                new { relation = "配偶", name = "重复", idNumber = "530599198307201878", gender = "女" },
            },
        };

        var answer = await client.PostAsJsonAsync("/api/v1/households", wrong);

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.Json()).GetProperty("problems").EnumerateArray()
            .Select(problem => $"{problem.GetProperty("field").GetString()} {problem.GetProperty("code").GetString()}").Order().ShouldBe(
            [
                "annualIncome negative-income", "kind unknown-code", "members[0].idNumber id-checksum", "members[0].name missing-name",
                "members[1].gender gender-id-mismatch", "members[1].idNumber duplicate-id",
            ]);
    }

    [Fact]
    public async Task Refuses_entries_for_foreign_villages_and_by_people_who_only_look()
    {
        var foreign = await (await county.SignIn("village-committee-2")).PostAsJsonAsync("/api/v1/households", Entry("530599199002020034", "外村"));
        var supervisor = await (await county.SignIn("supervisor")).PostAsJsonAsync("/api/v1/households", Entry("530599199002020034", "督查"));

        (foreign.StatusCode, supervisor.StatusCode).ShouldBe((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden));
    }

    [Fact]
    public async Task Unmasks_for_a_reason_that_is_written_down()
    {
        var client = await county.SignIn("village-committee");
        var household = await Find(client, "530599198307201878");
        var (id, member) = (household.GetProperty("id").GetInt64(), household.GetProperty("members")[0].GetProperty("id").GetInt64());

        var without = await client.PostAsJsonAsync($"/api/v1/households/{id}/unmask", new { memberId = member, field = "idNumber", reason = " " });
        var shown = await client.PostAsJsonAsync($"/api/v1/households/{id}/unmask", new { memberId = member, field = "idNumber", reason = "核对身份证原件" });

        without.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await shown.Json()).GetProperty("value").GetString().ShouldBe("530599198307201878");
        var record = await county.App.InDatabase(db => db.Set<UnmaskRecord>().SingleAsync(each => each.MemberId == member));
        (record.UserName, record.Field, record.Reason).ShouldBe(("王建国", "idNumber", "核对身份证原件"));
    }

    [Fact]
    public async Task Answers_in_the_language_of_the_caller()
    {
        var client = await county.SignIn("village-committee");
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");

        var answer = await client.PostAsJsonAsync("/api/v1/households", new { areaCode = Village });

        (await answer.Json()).GetProperty("problems")[0].GetProperty("message").GetString().ShouldBe("A household has at least one person, the head.");
    }

    [Fact]
    public void Every_contract_is_mapped_completely() =>
        county.App.Services.GetRequiredService<IMapper>().ConfigurationProvider.AssertConfigurationIsValid();

    private static object Entry(string idNumber, string name) => new
    {
        areaCode = Village, group = "8组", kind = "一般", mainCause = "缺水", annualIncome = 9000.5,
        members = new[] { new { relation = "户主", name, idNumber, gender = "男", hasPension = true } },
    };

    private static async Task<JsonElement> Find(HttpClient client, string idNumber)
    {
        var page = await client.GetJson($"/api/v1/households?search={idNumber}");
        return await client.GetJson($"/api/v1/households/{page.GetProperty("items")[0].GetProperty("id").GetInt64()}");
    }
}
