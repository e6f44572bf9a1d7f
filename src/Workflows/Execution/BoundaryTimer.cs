using System.Text.Json;
using CaseFlow.Workflows.Deadlines;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.State;

namespace CaseFlow.Workflows.Execution;

/// <summary>
/// The time limit of a waiting activity. The setting stands in the custom properties, so the file still loads in Elsa:
/// <c>"overdue": {"timeSpan": "5.00:00:00"}</c> or <c>"overdue": {"days": 5, "calendar": "Working", "countStartDay": false, "roll": "None"}</c>.
/// </summary>
internal sealed class BoundaryTimer(JsonElement setting)
{
    // The limit of the day asked last: thousands of steps begin on one day. Another thread may replace it, which only costs a count.
    private Counted? counted;

    /// <summary>The limit of a node; null when it has none.</summary>
    public static BoundaryTimer? Of(ActivityNode node) =>
        node.CustomProperty("overdue") is { ValueKind: JsonValueKind.Object } setting ? new(setting) : null;

    /// <summary>When a step that begins now is overdue; throws for a setting that cannot be read.</summary>
    public DateTimeOffset DueAt(DateTimeOffset now, WorkCalendar calendar)
    {
        if (setting.Get("timeSpan").AsText() is { } text && ValueTime.TryReadSpan(text, out var span)) return now + span;
        var day = ChinaTime.DateOf(now);
        var known = Volatile.Read(ref counted);
        if (known is null || known.Day != day || known.Calendar != calendar)
            Volatile.Write(ref counted, known = new(day, calendar, DeadlineCalculator.Compute(day, ReadRule(), calendar).DueInstant));
        return known.DueAt;
    }

    private CountingRule ReadRule()
    {
        var days = setting.Get("days").AsWholeNumber()
            ?? throw new ExpressionException("The overdue setting needs 'days' or 'timeSpan'.", "超时设置需要“days”或“timeSpan”。");
        return CountingRule.Parse(
            days, setting.Get("calendar").AsText() ?? "Natural", setting.Get("countStartDay").AsFlag(), setting.Get("roll").AsText() ?? "None");
    }

    private sealed record Counted(DateOnly Day, WorkCalendar Calendar, DateTimeOffset DueAt);
}
