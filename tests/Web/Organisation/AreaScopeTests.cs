using CaseFlow.Tests.Fixtures;
using CaseFlow.Web.Organisation.Areas;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Tests.Web.Organisation;

public sealed class AreaScopeTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [Theory, InlineData(false), InlineData(true)]
    public async Task Cuts_a_query_down_to_the_subtrees_by_ranges_the_index_can_walk(bool onPostgres)
    {
        await using var app = new CaseFlowApp(onPostgres ? await postgres.CreateDatabase() : null);
        await app.InDatabase(async db =>
        {
            db.AddRange(AreaFile.Read(AreaFile.Shipped, new(2012, 1, 1)));
            return await db.SaveChangesAsync();
        });
        var scope = AreaScope.Of(["530502005000", "530502005007", "530502203220"]);

        var (sql, codes) = await app.InDatabase(async db =>
        {
            var query = db.Set<Area>().In(scope, area => area.Code);
            return (query.ToQueryString(), await query.Select(area => area.Code).ToListAsync());
        });

        codes.Count.ShouldBe(12);
        codes.ShouldAllBe(code => code.StartsWith("530502005") || code == "530502203220");
        sql.ShouldContain(">=");
        sql.ShouldNotContain("LIKE");
    }

    [Fact]
    public void Keeps_only_the_top_areas() =>
        AreaScope.Of(["530502005007", "530502000000", "530502005000"]).Roots.ShouldBe(["530502000000"]);

    [Fact]
    public void Sees_nothing_without_a_post() => AreaScope.Of([]).Contains("530502005007").ShouldBeFalse();

    [Theory]
    [InlineData("530502005000", "530502005000")]
    [InlineData("530502000000", "530502005000")]
    [InlineData("530502203000", "")]
    public void Narrows_to_the_area_asked_for(string asked, string roots) =>
        string.Join(',', AreaScope.Of(["530502005000"]).Within(asked).Roots).ShouldBe(roots);

    [Theory]
    [InlineData("53050200500708", AreaLevel.Village, "530502005007")]
    [InlineData("53050200500708", AreaLevel.Township, "530502005000")]
    [InlineData("530502005007", AreaLevel.County, "530502000000")]
    [InlineData("530502005007", AreaLevel.Province, "530000000000")]
    [InlineData("530502005000", AreaLevel.Village, null)]
    public void Finds_the_area_above_at_a_level(string code, AreaLevel level, string? above) => AreaPaths.At(code, level).ShouldBe(above);

    [Theory]
    [InlineData("8组", "53050200500708")]
    [InlineData("第12村民小组", "53050200500712")]
    [InlineData("河边组", null)]
    [InlineData(null, null)]
    public void Derives_the_code_of_a_village_group(string? group, string? code) => AreaPaths.GroupCode("530502005007", group).ShouldBe(code);
}
