using CaseFlow.Web.Data.Ids;
using CaseFlow.Web.Data.Keys;
using CaseFlow.Web.Data.Reading;
using CaseFlow.Web.Data.Store;
using CaseFlow.Workflows.Execution;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace CaseFlow.Web.Data;

public static class DataSetup
{
    /// <summary>Registers the database context, the connection pool of the write path and the shared keys.</summary>
    public static void AddData(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        var database = DatabaseOptions.From(configuration, environment.ContentRootPath);
        services.AddSingleton(database);
        if (database.IsPostgres)
        {
            services.AddSingleton(_ => new NpgsqlDataSourceBuilder(database.ConnectionString) { Name = "caseflow" }.Build());
            services.AddDbContextPool<CaseFlowDb, PostgresCaseFlowDb>((provider, options) => Quiet(options).UseNpgsql(provider.GetRequiredService<NpgsqlDataSource>()));
            services.AddSingleton<IWorkflowStore>(provider => new PostgresWorkflowStore(provider.GetRequiredService<NpgsqlDataSource>()));
            services.AddSingleton<ISqlReads, PostgresReads>();
        }
        else
        {
            Directory.CreateDirectory(Path.GetDirectoryName(new Microsoft.Data.Sqlite.SqliteConnectionStringBuilder(database.ConnectionString).DataSource)!);
            services.AddDbContextPool<CaseFlowDb, SqliteCaseFlowDb>(options => Quiet(options).UseSqlite(database.ConnectionString));
            services.AddSingleton<IWorkflowStore, SqliteWorkflowStore>();
            services.AddSingleton<ISqlReads, SqliteReads>();
        }

        services.AddSingleton<IdBlocks>();
        services.AddSingleton<IIdSource, HiLoIds>();
        services.AddSharedKeys();
        services.AddHealthChecks().AddDbContextCheck<CaseFlowDb>("database");
    }

    // A count that stops at a cap takes rows in whatever order they come; which ones does not matter to a number.
    private static DbContextOptionsBuilder Quiet(DbContextOptionsBuilder options) =>
        options.ConfigureWarnings(warnings => warnings.Ignore(CoreEventId.RowLimitingOperationWithoutOrderByWarning));
}
