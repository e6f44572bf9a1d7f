using System.Collections.Concurrent;
using CaseFlow.Web.Identity.PersonalData;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace CaseFlow.Tests.Fixtures;

/// <summary>
/// Databases as a first start leaves them, made by the application itself and copied for every test, because a first start takes seconds.
/// The SQLite ones and the key file stay in the temporary folder for all test processes of the same build and day.
/// </summary>
public static class ReadyDatabase
{
    private static readonly Lazy<string> Folder = new(ReadyFolder.Open);
    private static readonly ConcurrentDictionary<bool, Lazy<string>> Files = [];
    private static readonly ConcurrentDictionary<(string Server, bool Demo), Lazy<string>> Databases = [];

    /// <summary>Lays the database down where none is yet.</summary>
    public static void CopySqlite(string file, bool demo)
    {
        if (File.Exists(file)) return;
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.Copy(Files.GetOrAdd(demo, _ => new(() => MakeSqlite(demo))).Value, file);
    }

    /// <summary>Creates the database unless it exists; a second node joins what it finds.</summary>
    public static void CopyPostgres(string connection, bool demo)
    {
        var server = At(connection, "postgres");
        var name = new NpgsqlConnectionStringBuilder(connection).Database;
        if (Ask(server, $"SELECT 1 FROM pg_database WHERE datname = '{name}'") is not null) return;
        var ready = Databases.GetOrAdd((server, demo), _ => new(() => MakePostgres(server, demo))).Value;
        Ask(server, $"CREATE DATABASE {name} TEMPLATE {ready}");
    }

    /// <summary>The key file with which all of them are sealed.</summary>
    public static void CopyKeys(string folder)
    {
        KeyFile.Open(Keys);
        Directory.CreateDirectory(folder);
        foreach (var file in Directory.GetFiles(Keys, "*.json"))
            if (Path.Combine(folder, Path.GetFileName(file)) is var copy && !File.Exists(copy)) File.Copy(file, copy);
    }

    private static string Keys => Path.Combine(Folder.Value, "keys");

    private static string MakeSqlite(bool demo)
    {
        var made = Path.Combine(Folder.Value, demo ? "demo.db" : "empty.db");
        using var gate = ReadyFolder.Lock(made + ".lock");
        if (File.Exists(made)) return made;
        var draft = $"{made}.{Guid.NewGuid():n}";
        Start(null, demo, ("Database:ConnectionString", $"Data Source={draft}"));
        CopyWhole(draft, draft + ".whole");
        // Other processes see it whole or not at all.
        File.Move(draft + ".whole", made);
        foreach (var rest in Directory.GetFiles(Folder.Value, Path.GetFileName(draft) + "*")) File.Delete(rest);
        return made;
    }

    // A read that a page has begun may keep the log of the draft open a little longer than its application lives; a copy made by SQLite itself holds it all.
    private static void CopyWhole(string draft, string whole)
    {
        using var open = new SqliteConnection($"Data Source={draft};Pooling=False");
        open.Open();
        using var command = open.CreateCommand();
        command.CommandText = "VACUUM INTO $whole";
        command.Parameters.AddWithValue("$whole", whole);
        command.ExecuteNonQuery();
    }

    private static string MakePostgres(string server, bool demo)
    {
        var name = $"ready_{Guid.NewGuid():n}";
        Start(At(server, name), demo);
        // The scheduler that has gone would be missed by every new one.
        Ask(At(server, name), "DELETE FROM qrtz_scheduler_state");
        return name;
    }

    private static void Start(string? postgres, bool demo, params (string Key, string Value)[] settings)
    {
        using var app = new CaseFlowApp(postgres, demo) { StartsFromNothing = true };
        foreach (var (key, value) in settings.Append(("Keys:Directory", Keys))) app.Settings[key] = value;
        _ = app.Services;
    }

    // Without a pool, because no session may be left on a database that is copied or dropped.
    private static string At(string connection, string database) => new NpgsqlConnectionStringBuilder(connection) { Database = database, Pooling = false }.ConnectionString;

    private static object? Ask(string connection, string sql)
    {
        using var open = new NpgsqlConnection(connection);
        open.Open();
        using var command = new NpgsqlCommand(sql, open);
        return command.ExecuteScalar();
    }
}
