using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CaseFlow.Tests.Fixtures;
using CaseFlow.Web.Audit;
using CaseFlow.Web.Households;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Tests.Web.Audit;

public sealed class AuditTrailTests(Counties counties) : IClassFixture<Counties>
{
    private const string Village = "530502005007";

    [Theory, InlineData(false), InlineData(true)]
    public async Task Tells_an_administrator_who_did_what_to_an_account_and_nothing_of_passwords(bool onPostgres)
    {
        var app = await counties.On(onPostgres);
        var admin = await app.SignIn("system-admin");
        var user = await NewUser(admin);
        var post = (await (await admin.PostAsJsonAsync($"/api/v1/users/{user}/posts", new { role = "VillageCadre", areaCode = Village })).Json()).GetProperty("id");
        await admin.PostAsJsonAsync($"/api/v1/users/{user}/password", new { password = "other-password-2" });
        await admin.PostAsJsonAsync($"/api/v1/posts/{post}/end", new { });
        await admin.PostAsync($"/api/v1/users/{user}/close", null);

        var audit = await admin.GetJson($"/api/v1/audit?object=user/{user}");

        Kinds(audit).ShouldBe(["account-created", "post-given", "password-set", "post-ended", "account-closed"]);
        audit.GetProperty("isIntact").GetBoolean().ShouldBeTrue();
        var ended = audit.GetProperty("lines")[3];
        ended.GetProperty("actorName").GetString().ShouldBe("罗伟");
        ended.GetProperty("details").GetProperty("before").TryGetProperty("to", out _).ShouldBeFalse();
        ended.GetProperty("details").GetProperty("after").GetProperty("to").GetString().ShouldNotBeNull();
        audit.ToString().ShouldNotContain("password-2");
    }

    [Fact]
    public async Task A_refused_act_leaves_no_line()
    {
        var app = await counties.On(postgres: false);
        var admin = await app.SignIn("system-admin");
        var user = await NewUser(admin);

        var refused = await admin.PostAsJsonAsync($"/api/v1/users/{user}/password", new { password = "short" });

        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        Kinds(await admin.GetJson($"/api/v1/audit?object=user/{user}")).ShouldBe(["account-created"]);
    }

    [Fact]
    public async Task Keeps_an_unmasking_with_its_reason()
    {
        var app = await counties.On(postgres: false);
        var cadre = await app.SignIn("village-cadre");
        var member = await app.InDatabase(db => db.Set<Household>().Where(row => row.AreaCode.StartsWith(Village)).SelectMany(row => row.Members).FirstAsync());

        await cadre.PostAsJsonAsync($"/api/v1/households/{member.HouseholdId}/unmask", new { memberId = member.Id, field = "idNumber", reason = "核对身份证" });

        var line = (await (await app.SignIn("system-admin")).GetJson($"/api/v1/audit?object=household/{member.HouseholdId}")).GetProperty("lines")[0];
        (line.GetProperty("kind").GetString(), line.GetProperty("actorName").GetString()).ShouldBe(("unmasked", "陈志明"));
        line.GetProperty("details").GetProperty("after").GetProperty("reason").GetString().ShouldBe("核对身份证");
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task Chains_acts_on_one_object_that_meet(bool onPostgres)
    {
        var app = await counties.On(onPostgres);
        var admin = await app.SignIn("system-admin");
        var user = await NewUser(admin);

        var given = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ =>
            admin.PostAsJsonAsync($"/api/v1/users/{user}/posts", new { role = "VillageCadre", areaCode = Village })));

        given.ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.Created);
        var audit = await admin.GetJson($"/api/v1/audit?object=user/{user}");
        (audit.GetProperty("lines").GetArrayLength(), audit.GetProperty("isIntact").GetBoolean()).ShouldBe((9, true));
    }

    [Fact]
    public async Task Is_for_system_administrators_and_their_own_areas()
    {
        var app = await counties.On(postgres: false);
        var admin = await app.SignIn("system-admin");
        await app.InDatabase(async db =>
        {
            db.Add(new AuditEvent { Object = "user/elsewhere", Seq = 1, Actor = "a", ActorName = "a", Kind = "post-given", AreaCode = "530521000000" });
            return await db.SaveChangesAsync();
        });

        var foreign = await admin.GetAsync("/api/v1/audit?object=user/elsewhere");
        var nameless = await admin.GetAsync("/api/v1/audit");
        var supervisor = await (await app.SignIn("supervisor")).GetAsync("/api/v1/audit?object=user/elsewhere");

        (foreign.StatusCode, nameless.StatusCode, supervisor.StatusCode).ShouldBe((HttpStatusCode.NotFound, HttpStatusCode.UnprocessableEntity, HttpStatusCode.Forbidden));
    }

    private static async Task<string> NewUser(HttpClient admin)
    {
        var created = await admin.PostAsJsonAsync("/api/v1/users", new { userName = $"new-cadre-{Guid.NewGuid():n}", displayName = "新人", password = "some-password-1" });
        return (await created.Json()).GetProperty("id").GetString()!;
    }

    private static IEnumerable<string?> Kinds(JsonElement audit) => audit.GetProperty("lines").EnumerateArray().Select(line => line.GetProperty("kind").GetString());
}
