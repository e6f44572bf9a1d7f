using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using CaseFlow.Tests.Fixtures;
using CaseFlow.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Tests.Web.Api;

/// <summary>Hostile input at every address, by those who are let in: a clear refusal in the caller's language, never a failure, nothing saved.</summary>
public abstract partial class HostileInputTests(AuthorizationCounty county)
{
    private static readonly int[] Refusals = [400, 403, 404, 405, 409, 413, 415, 422];

    /// <summary>Tables that background work fills while the tests run.</summary>
    private static readonly string[] Passing = ["counters", "protection_keys"];
    private readonly List<string> wrong = [];

    [Fact]
    public async Task Bodies_of_every_wrong_kind_are_refused_in_words_and_leave_nothing_behind()
    {
        foreach (var (row, account) in Writes())
        {
            var (before, done) = (await Rows(), false);
            foreach (var body in HostileValues.Bodies) done |= await Send(row, account, row.Path, body);
            foreach (var member in await Members(row))
                foreach (var value in HostileValues.Members)
                    done |= await Send(row, account, row.Path, HostileValues.With(county.Fill(row.Body ?? "{}"), member, value));
            if (!done && await Rows() != before) wrong.Add($"{row.Call} left something behind");
        }

        string.Join('\n', wrong).ShouldBeEmpty();
    }

    [Fact]
    public async Task Parameters_of_every_wrong_kind_are_refused_in_words()
    {
        foreach (var (row, account) in Reads())
            foreach (var parameter in (await Operation(row)).TryGetProperty("parameters", out var list) ? list.EnumerateArray().ToList() : [])
                foreach (var value in HostileValues.Queries)
                {
                    var path = parameter.Word("in") == "query"
                        ? $"{row.Path.Split('?')[0]}?{parameter.Word("name")}={value}"
                        : Placeholder().Replace(row.Path.Split('?')[0], value.Length == 0 ? "%20" : value);
                    if (parameter.Word("in") == "query" || value != "%00") await Send(row, account, path, null);
                }

        string.Join('\n', wrong).ShouldBeEmpty();
    }

    private IEnumerable<(AuthorizationRow Row, string Account)> Writes() =>
        AuthorizationTableTests.Rows.Where(row => row.Method != "GET" && row.Body is not (null or "file") && !row.Path.EndsWith("/token")).DistinctBy(row => row.Pattern).Select(row => (row, Allowed(row)));

    private static IEnumerable<(AuthorizationRow Row, string Account)> Reads() =>
        AuthorizationTableTests.Rows.Where(row => row.Method == "GET").DistinctBy(row => row.Pattern).Select(row => (row, Allowed(row)));

    // The first caller of the table who gets past the rights.
    private static string Allowed(AuthorizationRow row) =>
        AuthorizationCounty.Accounts[row.Expected.Skip(1).FirstOrDefault(pair => pair.Value is not (0 or 403 or 404), new("clerk", 0)).Key][0];

    /// <summary>Sends and judges; true when the server took it.</summary>
    private async Task<bool> Send(AuthorizationRow row, string account, string path, string? body)
    {
        var reply = await county.Send(account, row.Method, path, body);
        if (reply.Status < 400) return true;
        if (!Refusals.Contains(reply.Status) || reply.ContentType != "application/problem+json" || IsPoor(reply.Body))
            wrong.Add($"{row.Method} {Short(county.Fill(path))} {Short(body ?? "")} as {account}: {reply.Status} {reply.ContentType} {Short(reply.Body.ToString())}");
        return false;
    }

    private static bool IsPoor(JsonElement problem) =>
        problem.ValueKind != JsonValueKind.Object || !HasChinese(problem.Word("title")) || problem.ToString() is var text && (text.Contains("   at ") || text.Contains("Exception"))
        || problem.Number("status") is 400 or 422 && problem.TryGetProperty("problems", out var list) && list.GetArrayLength() == 0;

    private static string Short(string text) => text.Length > 160 ? text[..160] + "…" : text;

    internal static bool HasChinese(string text) => text.Any(letter => letter is >= '\u4e00' and <= '\u9fff');

    // The members the description names, so that a new one is tried without anybody remembering it.
    private async Task<IReadOnlyList<string>> Members(AuthorizationRow row)
    {
        var operation = await Operation(row);
        if (!operation.TryGetProperty("requestBody", out var body) || !body.GetProperty("content").TryGetProperty("application/json", out var content)) return [];
        var schema = await Resolve(content.GetProperty("schema"));
        return schema.TryGetProperty("properties", out var members) ? [.. members.EnumerateObject().Select(member => member.Name)] : [];
    }

    private async Task<JsonElement> Resolve(JsonElement schema)
    {
        if (schema.TryGetProperty("oneOf", out var either)) schema = either.EnumerateArray().Last();
        return schema.TryGetProperty("$ref", out var reference)
            ? (await county.Document()).GetProperty("components").GetProperty("schemas").GetProperty(reference.GetString()!.Split('/')[^1]) : schema;
    }

    private async Task<JsonElement> Operation(AuthorizationRow row)
    {
        foreach (var path in (await county.Document()).GetProperty("paths").EnumerateObject())
            if (AuthorizationRow.Shape(row.Method, path.Name) == row.Pattern && path.Value.TryGetProperty(row.Method.ToLowerInvariant(), out var operation)) return operation;
        return JsonDocument.Parse("{}").RootElement;
    }

    // What is kept, table by table.
    private Task<string> Rows() => county.App.InDatabase(async db =>
    {
        var counts = new StringBuilder();
        foreach (var table in db.Model.GetEntityTypes().Select(type => type.GetTableName()).OfType<string>().Distinct().Except(Passing).Order())
        {
            var sql = $"SELECT COUNT(*) AS \"Value\" FROM {table}";
            counts.Append(table).Append(' ').Append(await db.Database.SqlQueryRaw<long>(sql).SingleAsync()).Append(' ');
        }

        return counts.ToString();
    });

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Placeholder();
}

/// <summary>A county of its own, because some of what is tried is taken.</summary>
public sealed class SqliteHostileInputTests(AuthorizationCounty county) : HostileInputTests(county), IClassFixture<AuthorizationCounty>;

/// <summary>PostgreSQL refuses texts that SQLite takes: too long for their column, or with a zero character.</summary>
public sealed class PostgresHostileInputTests(PostgresAuthorizationCounty county) : HostileInputTests(county), IClassFixture<PostgresAuthorizationCounty>;
