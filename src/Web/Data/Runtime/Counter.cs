namespace CaseFlow.Web.Data.Runtime;

/// <summary>A number handed out in blocks: ids for all tables, serial numbers of cases per county and year.</summary>
public sealed class Counter
{
    public string Name { get; init; } = "";

    public long Value { get; init; }
}
