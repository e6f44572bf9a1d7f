using Microsoft.Data.Sqlite;
using Npgsql;

namespace CaseFlow.Web.Data;

/// <summary>Which database, and how to reach it.</summary>
public sealed record DatabaseOptions(bool IsPostgres, string ConnectionString)
{
    /// <summary>Reads Database:Provider and Database:ConnectionString; without them SQLite in the folder ./data.</summary>
    public static DatabaseOptions From(IConfiguration configuration, string contentRoot)
    {
        var given = configuration["Database:ConnectionString"];
        return (configuration["Database:Provider"] ?? "Sqlite") switch
        {
            "Sqlite" => new(false, Sqlite(given ?? "Data Source=data/caseflow.db", contentRoot)),
            "Postgres" => new(true, Postgres(given ?? throw new InvalidOperationException("Database:ConnectionString is needed for Postgres."))),
            var other => throw new InvalidOperationException($"Database:Provider '{other}' is unknown; use Sqlite or Postgres."),
        };
    }

    private static string Sqlite(string given, string contentRoot)
    {
        var text = new SqliteConnectionStringBuilder(given) { Pooling = true, DefaultTimeout = 30 };
        text.DataSource = Path.GetFullPath(text.DataSource, contentRoot);
        return text.ConnectionString;
    }

    // No session state is ever set on a connection, so the reset on return would only cost a statement and drop prepared ones.
    private static string Postgres(string given)
    {
        var text = new NpgsqlConnectionStringBuilder(given) { NoResetOnClose = true, MaxAutoPrepare = 200, AutoPrepareMinUsages = 2 };
        return text.ConnectionString;
    }
}
