using System.Globalization;
using CaseFlow.Web.Data.Reading;
using CaseFlow.Web.Data.Time;
using CaseFlow.Web.Organisation.Areas;

namespace CaseFlow.Web.Supervision.Desk;

/// <summary>The pieces both statements of the desk are made of.</summary>
internal static class DeskDays
{
    /// <summary>The day in China on which an instant falls, as yyyy-MM-dd. SQLite keeps instants as ticks since year 1.</summary>
    public static string Of(string column, bool isSqlite) => isSqlite
        ? $"date({column} / 10000000 - 62135596800 + 28800, 'unixepoch')"
        : $"CAST(CAST({column} AT TIME ZONE 'UTC' + interval '8 hours' AS date) AS text)";

    // Days and areas stand in the text: the driver prepares a text that comes again, and a plan made for unknown bounds walks the whole county's rows instead of the
    // few weeks asked for. All of them come from the clock and from the directory of areas, never from a person.

    /// <summary>A day as both databases write it.</summary>
    public static string Day(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"'{day:yyyy-MM-dd}'");

    /// <summary>The start of a day as an instant.</summary>
    public static string Start(DateOnly day, bool isSqlite) => isSqlite
        ? ChinaTime.StartOf(day).UtcTicks.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"timestamptz '{ChinaTime.StartOf(day).UtcDateTime:yyyy-MM-dd HH:mm:ss}+00'");

    /// <summary>The condition that a code lies in the area.</summary>
    public static string In(string column, string area)
    {
        if (!AreaPaths.IsCode(area)) throw new ArgumentException($"'{area}' is no area code.", nameof(area));
        var (from, until) = AreaPaths.Range(area);
        return $" AND {column} >= '{from}' AND {column} < '{until}'";
    }

    public static DateTimeOffset Start(DateOnly day) => ChinaTime.StartOf(day);

    /// <summary>Begins the next part of a statement: its number and its key; the counts follow.</summary>
    public static SqlText Part(SqlText sql, DeskPart.Kind kind, string key) => sql
        .Add(kind == DeskPart.Kind.Open ? "SELECT " : " UNION ALL SELECT ").Add(((int)kind).ToString(CultureInfo.InvariantCulture)).Add(", ").Add(key).Add(" AS part_key, ");
}
