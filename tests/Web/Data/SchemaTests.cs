using CaseFlow.Tests.Fixtures;
using CaseFlow.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Tests.Web.Data;

public sealed class SchemaTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [Theory, InlineData(false), InlineData(true)]
    public async Task Has_a_migration_for_everything_in_the_model(bool onPostgres)
    {
        await using var app = new CaseFlowApp(onPostgres ? await postgres.CreateDatabase() : null) { StartsFromNothing = true };

        var isPending = await app.InDatabase(db => Task.FromResult(db.Database.HasPendingModelChanges()));

        isPending.ShouldBeFalse();
    }

    [Theory]
    [InlineData("530000000000", "53")]
    [InlineData("530500000000", "5305")]
    [InlineData("530502000000", "530502")]
    [InlineData("530502005000", "530502005")]
    [InlineData("530502005007", "530502005007")]
    [InlineData("53050200500708", "53050200500708")]
    public void Knows_the_digits_an_area_and_its_subtree_share(string code, string prefix)
    {
        AreaCodes.Prefix(code).ShouldBe(prefix);
    }
}
