using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using CaseFlow.Tests.Fixtures;
using CaseFlow.Web.Households;
using CaseFlow.Web.Organisation.Reference;
using CaseFlow.Web.Procedures;
using CaseFlow.Web.Procedures.Library;
using CaseFlow.Workflows.Definitions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseFlow.Tests.Web.Cases;

public sealed class RegisterFactsTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [Theory, InlineData(false), InlineData(true)]
    public async Task A_rule_decides_from_what_the_register_knows_of_the_household(bool onPostgres)
    {
        await using var app = new CaseFlowApp(onPostgres ? await postgres.CreateDatabase() : null, demo: true);
        var clerk = await app.SignIn("applicant-clerk");
        await Release(app);
        var (poor, other) = (await Household(app, 0, 1000), await Household(app, 1, 900000));

        var (met, notMet) = (await Start(clerk, new { procedure = "income-check", householdId = poor }), await Start(clerk, new { procedure = "income-check", householdId = other }));
        var unknown = await Start(clerk, new { procedure = "income-check", areaCode = "530502005007" });
        var given = await Start(clerk, new { procedure = "income-check", householdId = poor, form = new { annualIncome = 90000, householdSize = 1 } });

        (met, notMet, unknown, given).ShouldBe(("below", "above", "check", "above"));
    }

    // The step at which the case waits: a person's check, or what follows from the rule's answer.
    private static async Task<string?> Start(HttpClient clerk, object request)
    {
        var answer = await clerk.PostAsJsonAsync("/api/v1/cases", request);
        var body = await answer.Json();
        answer.IsSuccessStatusCode.ShouldBeTrue(body.ToString());
        return body.GetProperty("openWorkItems")[0].GetProperty("activityId").GetString();
    }

    private static Task<long> Household(CaseFlowApp app, int position, decimal income) => app.InDatabase(async db =>
    {
        var id = await db.Set<Household>().Where(row => row.AreaCode.StartsWith("530502005007")).OrderBy(row => row.Id).Skip(position).Select(row => row.Id).FirstAsync();
        await db.Set<HouseholdIncome>().Where(row => row.HouseholdId == id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Total, income));
        return id;
    });

    private static async Task Release(CaseFlowApp app)
    {
        await app.InDatabase(async db =>
        {
            var definition = WorkflowDefinition.Parse(Encoding.UTF8.GetBytes(Definition)).OrThrow();
            var json = definition.Write();
            var row = new ProcedureVersion
            {
                Id = "income-check-1", DefinitionId = "income-check", Version = 1, Status = ProcedureStatus.Released, EffectiveFrom = new(2000, 1, 1),
                Areas = [new() { VersionId = "income-check-1", AreaCode = ProcedureVersion.Everywhere, EffectiveFrom = new(2000, 1, 1) }],
                TitleZh = "收入核对", TitleEn = "Income check", Hash = Convert.ToHexStringLower(SHA256.HashData(json)),
            };
            db.AddRange(row, new ProcedureContent { Id = row.Id, Json = json });
            await db.SaveChangesAsync();
            await ReferenceVersion.Raise(db, ReferenceVersion.Procedures, CancellationToken.None);
            return 0;
        });
        await app.Services.GetRequiredService<ProcedureDirectory>().Refresh(CancellationToken.None);
    }

    private const string Definition = """
        {
          "id": "income-check-1", "definitionId": "income-check", "name": "Income check", "version": 1, "isLatest": true, "isPublished": true,
          "root": {
            "type": "Elsa.Flowchart", "version": 1, "id": "flow",
            "activities": [
              { "type": "Elsa.Start", "version": 1, "id": "start" },
              { "type": "CaseFlow.CheckRule", "version": 1, "id": "check",
                "rule": { "typeName": "String", "expression": { "type": "Literal", "value": "income-line" } },
                "level": { "typeName": "String", "expression": { "type": "Literal", "value": "Township" } },
                "role": { "typeName": "String", "expression": { "type": "Literal", "value": "TownshipAuditor" } } },
              { "type": "CaseFlow.HumanTask", "version": 1, "id": "below",
                "level": { "typeName": "String", "expression": { "type": "Literal", "value": "Village" } },
                "role": { "typeName": "String", "expression": { "type": "Literal", "value": "VillageCommittee" } } },
              { "type": "CaseFlow.HumanTask", "version": 1, "id": "above",
                "level": { "typeName": "String", "expression": { "type": "Literal", "value": "Village" } },
                "role": { "typeName": "String", "expression": { "type": "Literal", "value": "VillageCommittee" } } }
            ],
            "connections": [
              { "source": { "activity": "start", "port": "Done" }, "target": { "activity": "check", "port": "In" } },
              { "source": { "activity": "check", "port": "Met" }, "target": { "activity": "below", "port": "In" } },
              { "source": { "activity": "check", "port": "NotMet" }, "target": { "activity": "above", "port": "In" } }
            ]
          }
        }
        """;
}
