using CaseFlow.Workflows.Definitions;

namespace CaseFlow.Workflows.Execution;

/// <summary>The activity types an engine knows.</summary>
public interface IActivityCatalog
{
    /// <summary>All types, for the designer and the release check.</summary>
    IReadOnlyList<ActivityDescriptor> Descriptors { get; }

    /// <summary>The descriptor of a type; null when the type is unknown.</summary>
    ActivityDescriptor? Find(string type);

    /// <summary>
    /// The activity for a node, made once per definition version and shared by all instances. An unknown type gives an activity that runs the
    /// workflow of that name, and faults when there is none.
    /// </summary>
    Activity Create(ActivityNode node);
}
