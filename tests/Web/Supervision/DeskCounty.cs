using System.Globalization;
using CaseFlow.Tests.Fixtures;
using CaseFlow.Web.Data.Runtime;
using CaseFlow.Web.Data.Time;
using CaseFlow.Web.Households;
using CaseFlow.Web.Identity;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Tests.Web.Supervision;

/// <summary>The demonstration county for tests of the desk; one application for all of them, so every test has villages of its own.</summary>
public abstract class DeskCounty(Func<Task<string?>> connect) : IAsyncLifetime
{
    private static long last = 700_000_000;

    public static readonly Caller Supervisor = new("s", "徐正", [new(Rights.Supervisor, Items.County)], "zh-CN");

    public CaseFlowApp App { get; private set; } = null!;

    public DateTimeOffset Now => App.Clock.GetUtcNow();

    public async Task InitializeAsync() => App = new CaseFlowApp(await connect(), demo: true);

    public async Task DisposeAsync() => await App.DisposeAsync();

    public static long NewId() => Interlocked.Increment(ref last);

    public Task<int> Add(params object[] rows) => App.InDatabase(db =>
    {
        db.AddRange(rows);
        return db.SaveChangesAsync();
    });

    /// <summary>A finished step as the acts leave it.</summary>
    public WorkItem Done(string area, string person, DateTimeOffset at, string? form = null, long? caseId = null, string kind = "Task", string level = "Village") => new()
    {
        Id = NewId(), CaseId = caseId ?? NewId(), InstanceId = 1, ActivityId = "step", Kind = kind, Title = "核实", Procedure = "identification", CaseNumber = "n", CaseSubject = "张某", Level = level,
        Role = "VillageCommittee", OrganArea = area, CaseArea = area, County = "530502", Status = WorkItemStatus.Done, ArrivedAt = at.AddDays(-1), DueAt = at.AddDays(2), DoneAt = at, DoneBy = person,
        DoneByName = person, Form = form, Revision = 2,
    };

    public CaseFlow.Web.Data.Runtime.Case CaseOf(string area, long? household = null)
    {
        var id = NewId();
        return new() { Id = id, Number = id.ToString(CultureInfo.InvariantCulture), Procedure = "identification", ProcedureName = "识别", VersionId = "identification-1", AreaCode = area, HouseholdId = household, Subject = "张某", StartedBy = "u", StartedByName = "某", StartedAt = Now };
    }

    /// <summary>Households of the register that lie in the village.</summary>
    public Task<List<Household>> Households(string village, int count) =>
        App.InDatabase(db => db.Set<Household>().AsNoTracking().Where(row => row.AreaCode.StartsWith(village)).OrderBy(row => row.Id).Take(count).ToListAsync());

    public StatusPeriod Became(Household household, string change, HouseholdStatus status, DateOnly day) =>
        new() { Id = NewId(), HouseholdId = household.Id, Status = status, ValidFrom = day, Change = change, RecordedAt = Now };
}

[CollectionDefinition(Name)]
public sealed class SqliteDeskCounty() : DeskCounty(() => Task.FromResult<string?>(null)), ICollectionFixture<SqliteDeskCounty>
{
    public const string Name = "desk on SQLite";
}

[CollectionDefinition(Name)]
public sealed class PostgresDeskCounty() : DeskCounty(async () => await PostgresFixture.NewDatabase()), ICollectionFixture<PostgresDeskCounty>
{
    public const string Name = "desk on PostgreSQL";
}
