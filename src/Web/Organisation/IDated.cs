namespace CaseFlow.Web.Organisation;

/// <summary>Something that holds from one day until, not including, another (D-134).</summary>
public interface IDated
{
    DateOnly ValidFrom { get; }
    DateOnly? ValidTo { get; set; }
}

/// <summary>Questions to dated rows.</summary>
public static class Dated
{
    public static bool IsValidOn(this IDated dated, DateOnly day) => dated.ValidFrom <= day && (dated.ValidTo is not { } end || day < end);

    /// <summary>The row that holds on the day, the youngest when several do.</summary>
    public static T? On<T>(this IEnumerable<T> rows, DateOnly day) where T : class, IDated =>
        rows.Where(row => row.IsValidOn(day)).MaxBy(row => row.ValidFrom);

    public static void EndBefore<T>(this IEnumerable<T> rows, DateOnly day) where T : IDated
    {
        foreach (var row in rows.Where(row => row.ValidTo is null || row.ValidTo > day)) row.ValidTo = day;
    }
}
