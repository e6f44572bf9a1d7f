using System.Globalization;

namespace CaseFlow.Web.Supervision.Desk;

/// <summary>What the desk shows stands in its address, so that it can be kept, sent and printed.</summary>
public static class DeskAddress
{
    public static string Of(DeskQuestion question, string page = "/supervision") =>
        page + Query(("area", question.Area), ("by", question.By == DeskGrouping.Area ? null : question.By.ToString()),
            ("subject", question.Subject == DeskSubject.Items ? null : question.Subject.ToString()), ("campaign", Number(question.Campaign)));

    public static string Of(DeskListQuery query) =>
        "/supervision/items" + Query(("area", query.Area), ("figure", query.Figure), ("subject", query.Subject == DeskSubject.Items ? null : query.Subject.ToString()),
            ("by", query.Key is null ? null : query.By.ToString()), ("key", query.Key), ("campaign", Number(query.Campaign)), ("after", query.After));

    public static DeskQuestion Read(IQueryCollection query) => new(
        Word(query, "area"), Choice<DeskGrouping>(query, "by"), Choice<DeskSubject>(query, "subject"), Id(query, "campaign"));

    public static DeskListQuery ReadList(IQueryCollection query) => new(
        Word(query, "area"), Word(query, "figure") ?? "Open", Choice<DeskSubject>(query, "subject"), Choice<DeskGrouping>(query, "by"),
        query.TryGetValue("key", out var key) ? key.ToString() : null, Id(query, "campaign"), Word(query, "after"));

    private static string Query(params ReadOnlySpan<(string Name, string? Value)> parts)
    {
        List<string> given = [];
        foreach (var (name, value) in parts)
            if (value is not null) given.Add($"{name}={Uri.EscapeDataString(value)}");
        return given.Count == 0 ? "" : "?" + string.Join('&', given);
    }

    private static string? Number(long? value) => value?.ToString(CultureInfo.InvariantCulture);

    private static string? Word(IQueryCollection query, string name) => query[name].ToString() is { Length: > 0 and <= 100 } text ? text : null;

    private static long? Id(IQueryCollection query, string name) => long.TryParse(query[name], NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    private static T Choice<T>(IQueryCollection query, string name)
        where T : struct, Enum => Enum.TryParse<T>(query[name], ignoreCase: true, out var value) && Enum.IsDefined(value) ? value : default;
}
