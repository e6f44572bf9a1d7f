using CaseFlow.Workflows;
using CaseFlow.Workflows.Activities.Human;
using CaseFlow.Workflows.Activities.Notices;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Execution;

namespace CaseFlow.Tests.Workflows.ReleaseCheck;

/// <summary>The descriptors the release check needs; it never runs anything.</summary>
internal sealed class KnownTypes : IActivityCatalog
{
    public IReadOnlyList<ActivityDescriptor> Descriptors { get; } =
    [
        HumanTask.Descriptor, ReviewMeeting.Descriptor, PublicNotice.Descriptor, CriteriaReview.Descriptor, CheckRule.Descriptor, FanOut.Descriptor,
        SystemEntry.Descriptor, UpdateRegister.Descriptor, Archive.Descriptor, Notification.Descriptor,
        Plain("Elsa.Flowchart"), Plain("Elsa.FlowJoin"), Plain("Elsa.SetOutput"), Plain("Elsa.WriteLine"),
        Plain("Elsa.End") with { IsTerminal = true, Outcomes = [] },
        Plain("Elsa.FlowDecision") with { Outcomes = [new("True", new("是", "True")), new("False", new("否", "False"))] },
        Plain("Elsa.FlowFork") with { Outcomes = [], OutcomesFrom = "Branches" },
    ];

    public ActivityDescriptor? Find(string type) => Descriptors.FirstOrDefault(descriptor => descriptor.Type == type);

    public Activity Create(ActivityNode node) => throw new NotSupportedException("The release check runs nothing.");

    private static ActivityDescriptor Plain(string type) => new(type, new(type, type), new("", ""), new("", ""));
}
