using CaseFlow.Workflows.Activities.Branching;
using CaseFlow.Workflows.Activities.Composition;
using CaseFlow.Workflows.Activities.Events;
using CaseFlow.Workflows.Activities.Human;
using CaseFlow.Workflows.Activities.Looping;
using CaseFlow.Workflows.Activities.Notices;
using CaseFlow.Workflows.Activities.Timing;
using CaseFlow.Workflows.Activities.Variables;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Execution;

namespace CaseFlow.Workflows.Activities;

/// <summary>All activity types: one line in <see cref="Descriptors"/> and one in <see cref="Create"/> for each.</summary>
public sealed class ActivityCatalog : IActivityCatalog
{
    private readonly Dictionary<string, ActivityDescriptor> byType;

    /// <summary>Builds the list of types.</summary>
    public ActivityCatalog() => byType = Descriptors.ToDictionary(descriptor => descriptor.Type, StringComparer.Ordinal);

    /// <inheritdoc/>
    public IReadOnlyList<ActivityDescriptor> Descriptors { get; } =
    [
        FlowDecision.Descriptor, FlowSwitch.Descriptor, FlowFork.Descriptor, FlowJoin.Descriptor, If.Descriptor, Branching.Switch.Descriptor, Fork.Descriptor,
        Branching.Parallel.Descriptor,
        ForEach.Descriptor, ParallelForEach.Descriptor, For.Descriptor, While.Descriptor, Break.Descriptor,
        Flowchart.Descriptor, Sequence.Descriptor, FlowNode.Descriptor, Start.Descriptor, End.Descriptor, Finish.Descriptor, Complete.Descriptor,
        ExecuteWorkflow.Descriptor, DispatchWorkflow.Descriptor, BulkDispatchWorkflows.Descriptor, StateMachine.Descriptor,
        SetVariable.Descriptor, SetOutput.Descriptor, SetName.Descriptor, Correlate.Descriptor, Variables.WriteLine.Descriptor, RunJavaScript.Descriptor,
        Fault.Descriptor,
        Event.Descriptor, PublishEvent.Descriptor, RunTask.Descriptor,
        Delay.Descriptor, StartAt.Descriptor, Timing.Timer.Descriptor, Cron.Descriptor,
        HumanTask.Descriptor, ReviewMeeting.Descriptor, PublicNotice.Descriptor, CriteriaReview.Descriptor, CheckRule.Descriptor, FanOut.Descriptor,
        SystemEntry.Descriptor, UpdateRegister.Descriptor, Archive.Descriptor, Notification.Descriptor,
    ];

    /// <inheritdoc/>
    public ActivityDescriptor? Find(string type) => byType.GetValueOrDefault(type);

    /// <inheritdoc/>
    public Activity Create(ActivityNode node) => node.Type switch
    {
        "Elsa.FlowDecision" => new FlowDecision(node),
        "Elsa.FlowSwitch" => new FlowSwitch(node),
        "Elsa.FlowFork" => new FlowFork(node),
        "Elsa.FlowJoin" => new FlowJoin(node),
        "Elsa.If" => new If(node),
        "Elsa.Switch" => new Branching.Switch(node),
        "Elsa.Fork" => new Fork(node),
        "Elsa.Parallel" => new Branching.Parallel(node),
        "Elsa.ForEach" => new ForEach(node),
        "Elsa.ParallelForEach" => new ParallelForEach(node),
        "Elsa.For" => new For(node),
        "Elsa.While" => new While(node),
        "Elsa.Break" => new Break(node),
        "Elsa.Flowchart" => new Flowchart(node),
        "Elsa.Sequence" => new Sequence(node),
        "Elsa.FlowNode" or "Elsa.Container" => new FlowNode(node),
        "Elsa.Start" => new Start(node),
        "Elsa.End" => new End(node),
        "Elsa.Finish" => new Finish(node),
        "Elsa.Complete" => new Complete(node),
        "Elsa.ExecuteWorkflow" => new ExecuteWorkflow(node),
        "Elsa.DispatchWorkflow" => new DispatchWorkflow(node),
        "Elsa.BulkDispatchWorkflows" => new BulkDispatchWorkflows(node),
        "Elsa.StateMachine" => new StateMachine(node),
        "Elsa.SetVariable" => new SetVariable(node),
        "Elsa.SetOutput" => new SetOutput(node),
        "Elsa.SetName" => new SetName(node),
        "Elsa.Correlate" => new Correlate(node),
        "Elsa.WriteLine" => new Variables.WriteLine(node),
        "Elsa.RunJavaScript" => new RunJavaScript(node),
        "Elsa.Fault" => new Fault(node),
        "Elsa.Event" => new Event(node),
        "Elsa.PublishEvent" => new PublishEvent(node),
        "Elsa.RunTask" => new RunTask(node),
        "Elsa.Delay" => new Delay(node),
        "Elsa.StartAt" => new StartAt(node),
        "Elsa.Timer" => new Timing.Timer(node),
        "Elsa.Cron" => new Cron(node),
        "CaseFlow.HumanTask" => new HumanTask(node),
        "CaseFlow.ReviewMeeting" => new ReviewMeeting(node),
        "CaseFlow.PublicNotice" => new PublicNotice(node),
        "CaseFlow.CriteriaReview" => new CriteriaReview(node),
        "CaseFlow.CheckRule" => new CheckRule(node),
        "CaseFlow.FanOut" => new FanOut(node),
        "CaseFlow.SystemEntry" => new SystemEntry(node),
        "CaseFlow.UpdateRegister" => new UpdateRegister(node),
        "CaseFlow.Archive" => new Archive(node),
        "CaseFlow.Notify" => new Notification(node),
        _ => new ReferencedWorkflow(node),
    };
}
