using CaseFlow.Workflows.Activities.Human.Forms;
using CaseFlow.Workflows.Deadlines;
using CaseFlow.Workflows.Execution;
using CaseFlow.Workflows.State;

namespace CaseFlow.Workflows.Activities.Notices;

/// <summary>A notice's progress as an engine value and back.</summary>
public static class NoticeProgressCodec
{
    /// <summary>The value that is stored; absent members have their defaults.</summary>
    public static ValueMap Write(NoticeProgress progress)
    {
        var map = new ValueMap { ["notice"] = progress.NoticeId, ["openedOn"] = progress.OpenedOn, ["status"] = progress.Status.ToString() };
        Put(map, "posting", progress.PostingItem);
        Put(map, "closing", progress.ClosingItem);
        Put(map, "timer", progress.Timer);
        if (progress.StartedOn is { } started) map["startedOn"] = started;
        if (progress.EndsOn is { } ends) map["endsOn"] = ends;
        if (progress.PausedOn is { } paused) map["pausedOn"] = paused;
        if (progress.Pauses.Count > 0) map["pauses"] = new ValueList(progress.Pauses.Select(WritePause));
        if (progress.Objections.Count > 0) map["objections"] = new ValueList(progress.Objections.Select(WriteObjection));
        return map;
    }

    /// <summary>Reads what <see cref="Write"/> wrote; null when the value is no progress.</summary>
    public static NoticeProgress? Read(object? value) => value is not ValueMap map || map["notice"] is not long notice ? null :
        new(notice, Day(map["openedOn"]) ?? default)
        {
            Status = Plain.Word<NoticeStatus>(map["status"]) ?? NoticeStatus.Draft,
            PostingItem = Id(map["posting"]),
            ClosingItem = Id(map["closing"]),
            Timer = Id(map["timer"]),
            StartedOn = Day(map["startedOn"]),
            EndsOn = Day(map["endsOn"]),
            PausedOn = Day(map["pausedOn"]),
            Pauses = [.. Plain.Maps(map["pauses"]).Select(ReadPause)],
            Objections = [.. Plain.Maps(map["objections"]).Select(ReadObjection)],
        };

    private static void Put(ValueMap map, string key, long id)
    {
        if (id != 0) map[key] = id;
    }

    private static long Id(object? value) => value as long? ?? 0;

    private static DateOnly? Day(object? value) => value switch
    {
        DateOnly day => day,
        string text when DateOnly.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var day) => day,
        _ => null,
    };

    private static ValueMap WritePause(DeadlinePause pause) => new() { ["from"] = pause.From, ["resumed"] = pause.Resumed };

    private static DeadlinePause ReadPause(ValueMap map) =>
        new(Day(map["from"]) ?? default, Day(map["resumed"]) ?? default, PauseCause.Objection);

    private static ValueMap WriteObjection(NoticeObjection objection)
    {
        var map = new ValueMap { ["id"] = objection.Id };
        Put(map, "item", objection.WorkItem);
        if (objection.Upheld is { } upheld) map["upheld"] = upheld;
        return map;
    }

    private static NoticeObjection ReadObjection(ValueMap map) => new(Plain.Text(map["id"]) ?? "", Id(map["item"]), map["upheld"] as bool?);
}
