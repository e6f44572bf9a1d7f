using CaseFlow.Tests.Fixtures;
using CaseFlow.Web.Organisation.Reference;
using CaseFlow.Web.Standards;
using CaseFlow.Web.Standards.Calendars;
using Microsoft.Extensions.DependencyInjection;

namespace CaseFlow.Tests.Web.Standards;

public sealed class StandardsDirectoryTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [Theory, InlineData(false), InlineData(true)]
    public async Task A_local_rest_day_holds_for_its_area_and_all_below_it(bool onPostgres)
    {
        await using var app = new CaseFlowApp(onPostgres ? await postgres.CreateDatabase() : null);
        var standards = app.Services.GetRequiredService<StandardsDirectory>();
        var torchFestival = new DateOnly(2026, 8, 6);
        standards.CalendarOf("530502208211").IsWorkday(torchFestival).ShouldBeTrue();

        await app.InDatabase(async db =>
        {
            db.Add(new RestDay { AreaCode = "530502208000", Date = torchFestival, Name = "火把节" });
            await db.SaveChangesAsync();
            await ReferenceVersion.Raise(db, ReferenceVersion.Standards, default);
            return 0;
        });
        await standards.Refresh(default);

        standards.CalendarOf("530502208211").IsWorkday(torchFestival).ShouldBeFalse();
        standards.CalendarOf("530502005007").IsWorkday(torchFestival).ShouldBeTrue();
    }
}
