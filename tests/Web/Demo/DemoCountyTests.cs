using CaseFlow.Tests.Fixtures;
using CaseFlow.Web.Households;
using CaseFlow.Web.Organisation.Organs;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Tests.Web.Demo;

public sealed class DemoCountyTests(DemoCountyApp county, PostgresFixture postgres) : IClassFixture<DemoCountyApp>, IClassFixture<PostgresFixture>
{
    [Theory, InlineData(false), InlineData(true)]
    public async Task Fills_an_empty_database_with_the_whole_county(bool onPostgres)
    {
        await using var app = new CaseFlowApp(onPostgres ? await postgres.CreateDatabase() : null, demo: true) { StartsFromNothing = true };

        var counts = await app.InDatabase(async db => (
            await db.Set<Household>().CountAsync(), await db.Set<Member>().CountAsync(), await db.Set<HouseholdIncome>().CountAsync(),
            await db.Set<StatusPeriod>().CountAsync(status => status.Status == HouseholdStatus.Registered)));

        counts.ShouldBe((480, 1627, 480, 420));
    }

    [Fact]
    public async Task Keeps_personal_data_out_of_the_database_file()
    {
        var member = await county.App.InDatabase(db => db.Set<Member>().FirstAsync(each => each.IdNumberTail == "1878"));
        var columns = await county.App.InDatabase(db => db.Database
            .SqlQuery<string>($"SELECT name || '|' || id_number_sealed || '|' || coalesce(phone_sealed, '') || '|' || coalesce(health_sealed, '') AS Value FROM household_members").ToListAsync());

        member.Name.ShouldBe("孟家");
        columns.ShouldAllBe(text => !text.Contains("530599") && !text.Contains("1990000") && !text.Contains("残疾"));
    }

    [Fact]
    public async Task An_organ_is_called_what_it_was_called_on_the_day()
    {
        var organ = await county.App.InDatabase(db => db.Set<Organ>().Include(each => each.Names).SingleAsync(each => each.AreaCode == "530502000000" && each.Department == null));

        organ.NameOn(new(2018, 9, 1)).ShouldBe("隆阳区扶贫开发办公室");
        organ.NameOn(new(2021, 6, 1)).ShouldBe("隆阳区乡村振兴局");
        organ.NameOn(new(2026, 1, 1)).ShouldBe("隆阳区农业农村局");
        organ.NameOn(new(2011, 1, 1)).ShouldBeNull();
    }

    [Fact]
    public async Task Leaves_a_database_without_Demo_empty()
    {
        await using var app = new CaseFlowApp();

        (await app.InDatabase(db => db.Users.AnyAsync())).ShouldBeFalse();
    }
}
