using System.Net.Http.Json;
using System.Text.Json;
using CaseFlow.Tests.Fixtures;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Tests.Web.Cli;

/// <summary>Changes rows behind the program's back and asks the command for them; tests of the check itself stand with the audit.</summary>
public sealed class VerifyAuditTests
{
    [Fact]
    public async Task Names_the_first_changed_line_of_cases_and_administrative_acts()
    {
        await using var installation = new Installation();
        await using var app = new CaseFlowApp(demo: true) { Settings = { ["Keys:Directory"] = Path.Combine(installation.Folder, "data", "keys") } };
        app.Settings["Database:ConnectionString"] = $"Data Source={Path.Combine(installation.Folder, "data", "caseflow.db")}";
        var (number, user) = await ActOnACaseAndAnAccount(app);

        var intact = await installation.Run(null, "verify-audit");
        await app.InDatabase(db => db.Database.ExecuteSqlAsync($"UPDATE case_events SET actor_name = 'Nobody' WHERE seq = 2"));
        await app.InDatabase(db => db.Database.ExecuteSqlAsync($"DELETE FROM audit_events WHERE seq = 3"));
        var changed = await installation.Run(null, "verify-audit");

        (intact.Code, changed.Code).ShouldBe((0, 1), intact.Error);
        JsonDocument.Parse(intact.Output).RootElement.GetProperty("caseLines").GetInt64().ShouldBe(2);
        changed.Error.ShouldContain($"case_events: {number}, line 2: content changed");
        changed.Error.ShouldContain($"audit_events: user/{user}, line 3: cut off at the end");
    }

    private static async Task<(string Number, string User)> ActOnACaseAndAnAccount(CaseFlowApp app)
    {
        var clerk = await app.SignIn("applicant-clerk");
        var household = await app.InDatabase(db => db.Set<CaseFlow.Web.Households.Household>().Where(row => row.AreaCode.StartsWith("530502005007") && row.Status == CaseFlow.Web.Households.HouseholdStatus.Ordinary).Select(row => row.Id).FirstAsync());
        var started = await (await clerk.PostAsJsonAsync("/api/v1/cases", new { procedure = "identification", householdId = household, form = new { } })).Json();
        await clerk.PostAsJsonAsync($"/api/v1/work-items/{started.GetProperty("openWorkItems")[0].GetProperty("id")}/claim", new { });

        var admin = await app.SignIn("system-admin");
        var user = (await (await admin.PostAsJsonAsync("/api/v1/users", new { userName = "new-clerk", displayName = "新人", password = "some-password-1" })).Json()).GetProperty("id").GetString()!;
        await admin.PostAsJsonAsync($"/api/v1/users/{user}/posts", new { role = "ApplicantClerk", areaCode = "530502005007" });
        await admin.PostAsync($"/api/v1/users/{user}/close", null);
        return (started.GetProperty("number").GetString()!, user);
    }
}
