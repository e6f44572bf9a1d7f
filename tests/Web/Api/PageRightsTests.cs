using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CaseFlow.Tests.Web.Api;

/// <summary>Which page opens for whom. Pages about one thing hide it from other areas; pages of administration are for their roles.</summary>
[Collection(AuthorizationCounty.Shared)]
public sealed class PageRightsTests(AuthorizationCounty county)
{
    private static readonly List<AuthorizationRow> Rows = AuthorizationRow.Read("""
        anonymous clerk leader committee cadre t-auditor t-head c-auditor c-approver dept supervisor p-admin p-reviewer s-admin foreign

        GET /sign-in 200 200
        GET /error/{status} 200 200
        GET / 302 200
        GET /inbox 302 200
        GET /messages 302 200
        GET /search 302 200
        GET /work-items/{item} 302 200 200 200 200 200 200 200 200 200 200 200 200 200 404
        GET /cases 302 200
        GET /cases/start 302 200
        GET /cases/{case} 302 200 200 200 200 200 200 200 200 200 200 200 200 200 404
        GET /notices 302 200
        GET /notices/{notice} 302 200 200 200 200 200 200 200 200 200 200 200 200 200 404
        GET /public/notices 200 200
        GET /public/notices/{notice} 404 404
        GET /households 302 200
        GET /households/new 302 200
        GET /households/{household} 302 200 200 200 200 200 200 200 200 200 200 200 200 200 404
        GET /imports 302 200
        GET /imports/{import} 302 200 404 404 404 404 404 404 404 404 404 404 404 404 404
        GET /campaigns 302 200
        GET /campaigns/new 302 403 403 403 403 403 403 200 403 403 403 200 403 403 403
        GET /campaigns/{campaign} 302 404 404 404 404 404 404 200 200 404 200 200 404 404 404
        GET /campaigns/{campaign}/edit 302 403 403 403 403 403 403 200 403 403 403 200 403 403 403
        GET /inspections 302 200
        GET /inspections/my-visits 302 200
        GET /inspections/new 302 403 403 403 403 200 403 200 403 403 200 403 403 403 403
        GET /inspections/{inspection} 302 404 404 404 404 404 404 200 200 404 200 404 404 404 404
        GET /inspections/{inspection}/edit 302 403 403 403 403 404 403 404 403 403 404 403 403 403 403
        GET /inspections/{inspection}/draws/{unknown} 302 404 404 404 404 404 404 200 200 404 200 404 404 404 404
        GET /inspections/{inspection}/visits/{visit} 302 404 404 404 404 404 404 200 200 404 200 404 404 404 404
        GET /rectification 302 200
        GET /rectification/new 302 200
        GET /rectification/{rectification} 302 200 200 200 200 200 200 200 200 200 200 200 200 200 404
        GET /rectification/imports 302 200
        GET /rectification/imports/{unknown} 302 404
        GET /procedures 302 200
        GET /procedures/{procedure}/{version} 302 200
        GET /procedures/{procedure}/migration 302 403 403 403 403 403 403 403 403 403 403 200 200 403 403
        GET /procedures/{procedure}/migration/{unknown} 302 403 403 403 403 403 403 403 403 403 403 404 404 403 403
        GET /procedures/{procedure}/what-if 302 403 403 403 403 403 403 403 403 403 403 200 200 403 403
        GET /designer/{procedure}       302 403 403 403 403 403 403 403 403 403 200 200 200 200 403
        GET /designer/instances/{case}  302 403 403 403 403 403 403 403 403 403 200 200 200 200 403
        GET /procedures/{procedure}/steps 302 200
        GET /procedures/{procedure}/steps/{step}/form 302 200
        GET /procedures/{procedure}/compare 302 200
        GET /procedure-packages 302 403 403 403 403 403 403 403 403 403 403 200 200 200 403
        GET /procedure-packages/{unknown} 302 403 403 403 403 403 403 403 403 403 403 404 404 404 403
        GET /procedures/{procedure}/trial/{version} 302 200
        GET /procedures/{procedure}/versions/{version}/print 302 200
        GET /supervision           302 403 403 403 403 403 200 200 200 403 200 403 403 403 403
        GET /supervision/items     302 403 403 403 403 403 200 200 200 403 200 403 403 403 403
        GET /audit             302 403 403 403 403 403 403 403 403 403 200 403 403 200 403
        GET /audit/unmaskings  302 403 403 403 403 403 403 403 403 403 200 403 403 200 403
        GET /supervision/forecast  302 403 403 403 403 403 200 200 200 403 200 403 403 403 403
        GET /supervision/stages    302 403 403 403 403 403 200 200 200 403 200 403 403 403 403
        GET /supervision/anomalies 302 403 403 403 403 403 200 200 200 403 200 403 403 403 403
        GET /supervision/anomalies/{unknown} 302 403 403 403 403 403 404 404 404 403 404 403 403 403 403
        GET /supervision/burden    302 403 403 403 403 403 200 200 200 403 200 403 403 403 403
        GET /supervision/rates     302 403 403 403 403 403 200 200 200 403 200 403 403 403 403
        GET /supervision/reassign  302 403 403 403 403 403 403 403 403 403 200 403 403 403 403
        GET /supervision/ladder    302 403 403 403 403 403 200 200 200 403 200 403 403 403 403
        GET /supervision/reports   302 403 403 403 403 403 200 200 200 403 200 403 403 403 403
        GET /supervision/reports/{unknown} 302 403 403 403 403 403 404 404 404 403 404 403 403 403 403
        GET /supervision/orders    302 200
        GET /supervision/orders/{unknown} 302 404
        GET /supervision/orders/new 302 403 403 403 403 403 403 403 403 403 200 403 403 403 403
        GET /engine-room       302 403 403 403 403 403 403 403 403 403 200 403 403 200 403
        GET /engine-room/agreement/{unknown} 302 403 403 403 403 403 403 403 403 403 404 403 403 404 403
        GET /admin/areas/{area}    302 403 403 403 403 403 403 403 403 403 200 200 403 200 403
        GET /admin/users           302 403 403 403 403 403 403 403 403 403 403 403 403 200 403
        GET /admin/users/new       302 403 403 403 403 403 403 403 403 403 403 403 403 200 403
        GET /admin/users/{user}    302 403 403 403 403 403 403 403 403 403 403 403 403 200 403
        GET /admin/standards       302 403 403 403 403 403 403 403 403 403 200 200 403 200 403
        GET /admin/statutory-rules 302 403 403 403 403 403 403 403 403 403 200 200 200 200 403
        GET /admin/problem-categories 302 403 403 403 403 403 403 403 403 403 200 200 403 200 403
        GET /admin/calendar        302 403 403 403 403 403 403 403 403 403 200 200 403 200 403
        GET /admin/codes/{code}    302 403 403 403 403 403 403 403 403 403 200 200 403 200 403
        """);

    [Fact]
    public async Task Every_page_opens_for_those_the_table_names_and_for_nobody_else()
    {
        var wrong = new List<string>();

        foreach (var row in Rows)
            foreach (var (column, expected) in row.Expected)
                foreach (var account in AuthorizationCounty.Accounts[column].Take(1))
                    if (await county.Page(account, row.Path) is var status && status != expected) wrong.Add($"{row.Path} as {account}: {status} instead of {expected}");

        string.Join('\n', wrong).ShouldBeEmpty();
    }

    [Fact]
    public void Every_page_has_a_line_in_the_table()
    {
        var known = Rows.Select(row => row.Pattern).ToHashSet();

        Pages().Where(page => !known.Contains(AuthorizationRow.Shape("GET", page))).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_page_nobody_thought_of_is_closed_to_whoever_is_not_signed_in()
    {
        var open = new List<string>();

        foreach (var page in Pages().Where(page => !page.StartsWith("/sign-in") && !page.StartsWith("/error") && !page.StartsWith("/public")))
            if (await county.Page("", System.Text.RegularExpressions.Regex.Replace(page, @"\{[^}]*\}", "1")) is var status && status is not (302 or 401)) open.Add($"{page}: {status}");

        open.ShouldBeEmpty();
    }

    private IEnumerable<string> Pages() => county.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is not null).Select(endpoint => "/" + endpoint.RoutePattern.RawText!.Trim('/')).Distinct();
}
