using System.Globalization;
using CaseFlow.Web.Data.Reading;
using CaseFlow.Web.Data.Time;

namespace CaseFlow.Web.Supervision.Desk;

/// <summary>The pieces both statements of the desk are made of.</summary>
internal static class DeskDays
{
    /// <summary>The day in China on which an instant falls, as yyyy-MM-dd. SQLite keeps instants as ticks since year 1.</summary>
    public static string Of(string column, bool isSqlite) => isSqlite
        ? $"date({column} / 10000000 - 62135596800 + 28800, 'unixepoch')"
        : $"CAST(CAST({column} AT TIME ZONE 'UTC' + interval '8 hours' AS date) AS text)";

    public static DateTimeOffset Start(DateOnly day) => ChinaTime.StartOf(day);

    /// <summary>Begins the next part of a statement: its number and its key; the counts follow.</summary>
    public static SqlText Part(SqlText sql, DeskPart.Kind kind, string key) => sql
        .Add(kind == DeskPart.Kind.Open ? "SELECT " : " UNION ALL SELECT ").Add(((int)kind).ToString(CultureInfo.InvariantCulture)).Add(", ").Add(key).Add(" AS part_key, ");
}
