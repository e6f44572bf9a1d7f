using System.Text.Json;
using CaseFlow.Workflows.Execution;
using CaseFlow.Workflows.State;

namespace CaseFlow.Workflows.Migration;

/// <summary>Timers of an open step: the waiting itself, and the boundary timer that ends it as overdue.</summary>
internal static class TimerTransfer
{
    /// <summary>Moves the instant by what the span of the step became longer or shorter; a span that is computed leaves it.</summary>
    public static void Keep(OpenStep step, Bookmark timer)
    {
        var due = step.RowOf(timer.Id).DueAt;
        DateTimeOffset? moved = step.Node.Type switch
        {
            "Elsa.Delay" => Shifted(step, due, "TimeSpan"),
            "Elsa.Timer" => Shifted(step, due, "Interval"),
            "Elsa.StartAt" when Constant(step.Node, "DateTime", "DateTimeOffset") is DateTimeOffset at => at,
            _ => due,
        };
        if (moved != due || step.Old.Id != step.Node.Id) step.Emit(new AdaptTimer(step.Node.Id, timer.Id, moved));
    }

    /// <summary>The boundary timer counts from the start of the step; it comes and goes with the setting.</summary>
    public static void KeepOverdue(OpenStep step)
    {
        var timer = step.Bookmarks.FirstOrDefault(bookmark => bookmark.Kind == BookmarkKind.Overdue);
        var (old, now) = (Setting(step.Old.CustomProperty("overdue")), Setting(step.Node.CustomProperty("overdue")));
        var due = now is { } setting && old?.GetRawText() != setting.GetRawText() ? Due(step) : (DateTimeOffset?)null;
        if (timer is null && now is not null && step.Bookmarks.Count > 0) Start(step, due ?? Due(step));
        else if (timer is not null && now is null)
        {
            step.Run.Bookmarks.Use(timer);
            step.Emit(new StopTimer(step.Node.Id, timer.Id));
        }
        else if (timer is not null && (due is not null || step.Old.Id != step.Node.Id)) step.Emit(new AdaptTimer(step.Node.Id, timer.Id, due ?? step.RowOf(timer.Id).DueAt));
    }

    private static DateTimeOffset Due(OpenStep step) => BoundaryTimer.Of(step.Node)!.DueAt(step.Since, step.Engine.Calendar);

    private static void Start(OpenStep step, DateTimeOffset due)
    {
        var id = step.Engine.Ids.Next();
        step.Run.Bookmarks.Add(step.Now, id, BookmarkKind.Overdue);
        step.Emit(new StartTimer(step.Node.Id, id, due, "Overdue"));
    }

    private static DateTimeOffset? Shifted(OpenStep step, DateTimeOffset? due, string input) =>
        Constant(step.Old, input, "TimeSpan") is TimeSpan old && Constant(step.Node, input, "TimeSpan") is TimeSpan now ? due + (now - old) : due;

    private static object? Constant(Definitions.ActivityNode node, string input, string type) =>
        CompiledInput.Read(input, node.Input(input), type) is { IsConstant: true } compiled ? compiled.Constant : null;

    private static JsonElement? Setting(JsonElement? value) => value is { ValueKind: JsonValueKind.Object } ? value : null;
}
