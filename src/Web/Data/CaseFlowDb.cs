using CaseFlow.Web.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CaseFlow.Web.Data;

/// <summary>One model, two providers. The derived contexts exist only so that each provider has its own migrations.</summary>
public abstract class CaseFlowDb(DbContextOptions options) : IdentityUserContext<AppUser, string>(options)
{
    /// <summary>Whether this is the embedded database.</summary>
    public bool IsSqlite => this is SqliteCaseFlowDb;

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(CaseFlowDb).Assembly);
        SnakeCase.Apply(builder.Model);
        if (!IsSqlite) AreaCodes.SortBinary(builder.Model);
    }

    // Always UTC: SQLite can then compare and sort, PostgreSQL accepts only offset 0 for timestamptz.
    protected override void ConfigureConventions(ModelConfigurationBuilder conventions) =>
        conventions.Properties<DateTimeOffset>().HaveConversion(IsSqlite ? typeof(UtcTicks) : typeof(UtcOffset));

    private sealed class UtcTicks() : ValueConverter<DateTimeOffset, long>(
        instant => instant.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));

    private sealed class UtcOffset() : ValueConverter<DateTimeOffset, DateTimeOffset>(
        instant => instant.ToUniversalTime(), instant => instant.ToUniversalTime());
}

public sealed class SqliteCaseFlowDb(DbContextOptions<SqliteCaseFlowDb> options) : CaseFlowDb(options);

public sealed class PostgresCaseFlowDb(DbContextOptions<PostgresCaseFlowDb> options) : CaseFlowDb(options);
