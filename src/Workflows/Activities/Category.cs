namespace CaseFlow.Workflows.Activities;

/// <summary>The categories under which the designer groups Elsa's own activities.</summary>
public static class Category
{
    /// <summary>Decisions, forks and joins.</summary>
    public static readonly BilingualText Branching = new("分支", "Branching");

    /// <summary>Repetition.</summary>
    public static readonly BilingualText Looping = new("循环", "Looping");

    /// <summary>Flowcharts, sequences and child workflows.</summary>
    public static readonly BilingualText Composition = new("流程结构", "Composition");

    /// <summary>Variables, outputs and text.</summary>
    public static readonly BilingualText Variables = new("变量", "Variables");

    /// <summary>Events and tasks of other systems.</summary>
    public static readonly BilingualText Events = new("事件", "Events");

    /// <summary>Waiting for a time.</summary>
    public static readonly BilingualText Timing = new("定时", "Timing");
}
