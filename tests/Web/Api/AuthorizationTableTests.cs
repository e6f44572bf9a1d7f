using CaseFlow.Tests.Fixtures;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CaseFlow.Tests.Web.Api;

/// <summary>Every address of the API for every kind of caller, as the table says; an address without a line fails.</summary>
[Collection(AuthorizationCounty.Shared)]
public sealed class AuthorizationTableTests(AuthorizationCounty county)
{
    internal static readonly List<AuthorizationRow> Rows = AuthorizationRow.Read(AuthorizationTable.Text);

    [Fact]
    public void Every_address_of_the_API_has_a_line_in_the_table()
    {
        var known = Rows.Select(row => row.Pattern).ToHashSet();

        var missing = Addresses().Where(address => !known.Contains(address)).Order();

        missing.ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_caller_gets_what_the_table_says()
    {
        var wrong = new List<string>();

        foreach (var row in Rows)
            foreach (var (column, expected) in row.Expected)
                foreach (var account in AuthorizationCounty.Accounts[column])
                    if (expected != 0 && await county.Status(row, account) is var status && status != expected)
                        wrong.Add($"{row.Call} as {account}: {status} instead of {expected}");

        string.Join('\n', wrong).ShouldBeEmpty();
    }

    [Fact]
    public async Task Lists_show_nothing_of_another_area_whatever_filter_is_asked_for()
    {
        var stranger = await county.App.SignIn("county-auditor");
        var foreign = await county.App.SignIn("township-auditor-2");

        var own = await stranger.GetJson("/api/v1/households?area=530502005007&size=5");
        var hidden = await foreign.GetJson("/api/v1/households?area=530502005007");
        var items = await foreign.GetJson("/api/v1/work-items?view=claimable&area=530502005007");
        var areas = await foreign.GetJson("/api/v1/areas?parent=530502005000");

        own.GetProperty("items").GetArrayLength().ShouldBe(5);
        hidden.GetProperty("items").GetArrayLength().ShouldBe(0);
        items.GetProperty("items").GetArrayLength().ShouldBe(0);
        areas.GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task A_batch_refuses_the_rows_of_another_area_and_of_another_role_one_by_one()
    {
        var foreign = await county.Post("township-auditor-2", "work-items/batch-complete", county.Fill("""{"items":[{"id":{item},"outcome":"Approved"}]}"""));
        var other = await county.Post("supervisor", "work-items/batch-complete", county.Fill("""{"items":[{"id":{item},"outcome":"Approved"}]}"""));

        foreign.Body.GetProperty("results")[0].Word("code").ShouldBe("not-found");
        other.Body.GetProperty("results")[0].GetProperty("isDone").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public async Task An_administrator_gives_no_rights_to_the_own_account()
    {
        var me = (await county.Get("system-admin", "me")).Word("id");

        var promoted = await county.Post("system-admin", $"users/{me}/posts", """{"role":"CountyApprover","areaCode":"530502000000"}""");
        var substituted = await county.Post("system-admin", county.Fill("posts/{post}/substitute"), $$"""{"userId":"{{me}}","until":"2999-12-31"}""");

        (promoted.Status, substituted.Status).ShouldBe((403, 403));
        (await county.Get("system-admin", "me")).GetProperty("posts").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task An_administrator_of_a_township_reaches_no_account_and_no_post_outside_it()
    {
        var user = (await county.Get("county-approver", "me")).Word("id");

        var refused = new[]
        {
            await county.Post("township-admin", $"users/{user}/close", null),
            await county.Post("township-admin", $"users/{user}/password", """{"password":"Another-Password-9"}"""),
            await county.Post("township-admin", county.Fill("users/{user}/posts"), """{"role":"CountyApprover","areaCode":"530502000000"}"""),
            await county.Post("township-admin", county.Fill("users/{user}/posts"), """{"role":"SystemAdmin","areaCode":"530502005000"}"""),
        };
        var hidden = await county.Post("township-admin", county.Fill("posts/{post}/end"), "{}");

        refused.Select(reply => reply.Status).ShouldAllBe(status => status == 403);
        hidden.Status.ShouldBe(404);
    }

    private IEnumerable<string> Addresses() => county.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.RoutePattern.RawText is { } text && (text.TrimStart('/').StartsWith("api/") || text.TrimStart('/').StartsWith("elsa/api")))
        .SelectMany(endpoint => (endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? []).Select(method =>
            AuthorizationRow.Shape(method, "/" + endpoint.RoutePattern.RawText!.Trim('/')))).Distinct();
}
