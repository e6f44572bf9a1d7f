namespace CaseFlow.Workflows.Definitions;

/// <summary>A member of an activity that holds other activities, such as <c>then</c>, <c>activities</c> or <c>cases[0].activity</c>.</summary>
public sealed class ActivityPort(string name)
{
    private readonly List<ActivityNode> activities = [];

    /// <summary>The name of the member, with the way into nested objects.</summary>
    public string Name { get; } = name;

    /// <summary>The activities in file order.</summary>
    public IReadOnlyList<ActivityNode> Activities => activities;

    internal void Add(ActivityNode activity) => activities.Add(activity);
}
