using CaseFlow.Workflows.Activities.Human;
using CaseFlow.Workflows.Activities.Human.Forms;
using CaseFlow.Workflows.Deadlines;

namespace CaseFlow.Workflows.Activities.Notices;

/// <summary>What an objection does to the clock of a notice.</summary>
public enum ObjectionRule
{
    /// <summary>The clock runs on, but the notice cannot close while an objection is open.</summary>
    Hold,

    /// <summary>The clock stands still from the objection to its decision.</summary>
    Pause,

    /// <summary>The period begins again with the decision.</summary>
    Restart,
}

/// <summary>The settings of a CaseFlow.PublicNotice (U-042). The handler posts and closes; the clock of the handler limits both acts.</summary>
public sealed record NoticeSettings(HandlerSettings Handler)
{
    /// <summary>Notice (公示) or Announcement (公告, U-079).</summary>
    public string Kind { get; init; } = "Notice";

    /// <summary>The length of the period and how it is counted.</summary>
    public CountingRule Period { get; init; } = CountingRule.ForNotice(7);

    /// <summary>Where the notice hangs.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>The columns of the list, keys of <see cref="NoticeColumns"/>.</summary>
    public IReadOnlyList<string> Columns { get; init; } = NoticeColumns.Default;

    /// <summary>The text template.</summary>
    public string? Template { get; init; }

    /// <summary>True when posting needs a photo.</summary>
    public bool NeedsStartEvidence { get; init; } = true;

    /// <summary>True when closing needs a photo.</summary>
    public bool NeedsEndEvidence { get; init; } = true;

    /// <summary>What an objection does to the clock.</summary>
    public ObjectionRule Objections { get; init; } = ObjectionRule.Hold;

    /// <summary>The level that investigates objections.</summary>
    public string ObjectionLevel { get; init; } = "Village";

    /// <summary>The role that investigates objections.</summary>
    public string? ObjectionRole { get; init; }

    /// <summary>How long an investigation may take.</summary>
    public WorkClock ObjectionClock { get; init; } = WorkClock.None;

    /// <summary>True for 公告, against which nobody can object.</summary>
    public bool IsAnnouncement => Kind == "Announcement";

    /// <summary>Reads the settings of a node.</summary>
    public static NoticeSettings Read(StaticInputs inputs)
    {
        var handler = HandlerSettings.Read(inputs);
        return new(handler)
        {
            Kind = inputs.Text("Kind") ?? "Notice",
            Period = ReadPeriod(inputs),
            Places = inputs.Texts("Places"),
            Columns = inputs.Texts("Columns") is { Count: > 0 } columns ? columns : NoticeColumns.Default,
            Template = inputs.Text("Template"),
            NeedsStartEvidence = inputs.Flag("StartEvidence") ?? true,
            NeedsEndEvidence = inputs.Flag("EndEvidence") ?? true,
            Objections = Plain.Word<ObjectionRule>(inputs.Text("ObjectionRule")) ?? ObjectionRule.Hold,
            ObjectionLevel = inputs.Text("ObjectionLevel") ?? handler.Level,
            ObjectionRole = inputs.Text("ObjectionRole") ?? handler.Role,
            ObjectionClock = inputs.Whole("ObjectionDueDays") is null
                ? new(CountingRule.ForHandling(5))
                : WorkClock.Read(inputs, "ObjectionDue"),
        };
    }

    // The default is the reading of the law that is never too short (U-085); a shorter rule must be chosen.
    private static CountingRule ReadPeriod(StaticInputs inputs) => new(
        inputs.Whole("Days") ?? 7,
        CountingRule.ReadKind(inputs.Text("Calendar")) ?? DayKind.Natural,
        inputs.Flag("CountStart") ?? false,
        CountingRule.ReadRoll(inputs.Text("Roll")) ?? Roll.RestDay);
}
