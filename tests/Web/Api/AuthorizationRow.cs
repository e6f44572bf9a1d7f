namespace CaseFlow.Tests.Web.Api;

/// <summary>One line of the authorization table: a call and the status every kind of caller gets.</summary>
/// <param name="Call">Method and address; {household}, {case} … stand for ids in the area of the demo village.</param>
/// <param name="Body">JSON, or "file" for a multipart upload; chosen so that a caller who is allowed changes nothing.</param>
internal sealed record AuthorizationRow(string Call, string? Body, IReadOnlyDictionary<string, int> Expected)
{
    public string Method => Call.Split(' ')[0];

    public string Path => Call.Split(' ')[1];

    /// <summary>The address as routing knows it: parameters without names, no query.</summary>
    public string Pattern => Shape(Method, Path.Split('?')[0]);

    public static string Shape(string method, string path) =>
        $"{method} {string.Join('/', path.TrimEnd('/').Split('/').Select(part => part.StartsWith('{') ? "{}" : part))}";

    /// <summary>Reads the table: a line of column names, then lines of call, one status per column and perhaps a body after "&lt;-".</summary>
    public static List<AuthorizationRow> Read(string table)
    {
        var lines = table.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(line => !line.StartsWith('#')).ToList();
        var columns = lines[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return [.. lines.Skip(1).Select(line => Parse(line, columns))];
    }

    private static AuthorizationRow Parse(string line, string[] columns)
    {
        var (left, body) = line.Split("<-", 2) is [var call, var given] ? (call, given.Trim()) : (line, null);
        var words = left.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        // One number instead of a row of them stands for everybody who is signed in; the first column is the anonymous caller.
        var statuses = words[2..].Select(int.Parse).ToList();
        if (statuses.Count == 2) statuses = [statuses[0], .. Enumerable.Repeat(statuses[1], columns.Length - 1)];
        return new($"{words[0]} {words[1]}", body, columns.Zip(statuses).ToDictionary(pair => pair.First, pair => pair.Second));
    }
}
