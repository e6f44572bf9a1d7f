using System.Globalization;
using CaseFlow.Workflows.Activities.Human.Forms;
using CaseFlow.Workflows.Deadlines;
using CaseFlow.Workflows.State;

namespace CaseFlow.Workflows.Activities.Human;

/// <summary>What an instance remembers of the limit of one step that can stand still; saved with the instance.</summary>
/// <param name="Since">The day the step opened first; a supplement does not begin it anew.</param>
/// <param name="Opened">The day the step opened last.</param>
internal sealed record ClockMemory(DateOnly Since, DateOnly Opened)
{
    /// <summary>The first day of every work item the step opened, and what happened on it.</summary>
    public IReadOnlyList<CountedItem> Items { get; init; } = [];

    /// <summary>The days that did not count.</summary>
    public IReadOnlyList<DeadlinePause> Pauses { get; init; } = [];

    /// <summary>The first day that does not count, while the clock stands still.</summary>
    public DateOnly? StoppedOn { get; init; }

    /// <summary>Why it stands still.</summary>
    public PauseCause Cause { get; init; }

    /// <summary>Whether the case was sent back and has not come again.</summary>
    public bool IsSentBack => StoppedOn is not null && Cause is PauseCause.MissingMaterials;

    /// <summary>Whether an objection holds the clock.</summary>
    public bool IsObjected => StoppedOn is not null && Cause is PauseCause.Objection;

    /// <summary>The memory when the clock runs again from a day on.</summary>
    public ClockMemory GoOn(DateOnly day) => StoppedOn is not { } from ? this : this with
    {
        Pauses = [.. Pauses, new(from, day < from ? from : day, Cause)], StoppedOn = null,
    };

    /// <summary>The memory when the clock stands still from a day on; an earlier reason ends there.</summary>
    public ClockMemory Stop(DateOnly day, PauseCause cause) => GoOn(day) with { StoppedOn = day, Cause = cause };

    /// <summary>The value that is stored.</summary>
    public ValueMap Write()
    {
        var map = new ValueMap { ["since"] = Since, ["opened"] = Opened, ["items"] = new ValueList(Items.Select(item => item.Write())) };
        if (Pauses.Count > 0) map["pauses"] = new ValueList(Pauses.Select(pause => new ValueMap { ["from"] = pause.From, ["resumed"] = pause.Resumed, ["cause"] = pause.Cause.ToString() }));
        if (StoppedOn is { } day) (map["stoppedOn"], map["cause"]) = (day, Cause.ToString());
        return map;
    }

    /// <summary>Reads what <see cref="Write"/> wrote; null when the value is none.</summary>
    public static ClockMemory? Read(object? value) => value is not ValueMap map || Day(map["since"]) is not { } since ? null : new(since, Day(map["opened"]) ?? since)
    {
        Items = [.. Plain.Maps(map["items"]).Select(CountedItem.Read)],
        Pauses = [.. Plain.Maps(map["pauses"]).Select(pause => new DeadlinePause(Day(pause["from"]) ?? since, Day(pause["resumed"]) ?? since, CauseOf(pause)))],
        StoppedOn = Day(map["stoppedOn"]),
        Cause = CauseOf(map),
    };

    internal static DateOnly? Day(object? value) => value switch
    {
        DateOnly day => day,
        string text when DateOnly.TryParse(text, CultureInfo.InvariantCulture, out var day) => day,
        _ => null,
    };

    private static PauseCause CauseOf(ValueMap map) => Plain.Word<PauseCause>(map["cause"]) ?? PauseCause.Other;
}

/// <summary>A work item with the day its limit counts from.</summary>
internal sealed record CountedItem(long Id, DateOnly Start, StartEvent Event)
{
    public ValueMap Write() => new() { ["id"] = Id, ["start"] = Start, ["event"] = Event.ToString() };

    public static CountedItem Read(ValueMap map) =>
        new(map["id"] as long? ?? 0, ClockMemory.Day(map["start"]) ?? default, Plain.Word<StartEvent>(map["event"]) ?? StartEvent.Arrival);
}
