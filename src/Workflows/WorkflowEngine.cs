using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Execution;
using CaseFlow.Workflows.State;

namespace CaseFlow.Workflows;

/// <summary>
/// The only door to the engine. Pure: the same graph, state, request and context give the same burst, and a state that is passed in is never changed unless it is given away.
/// </summary>
public static class WorkflowEngine
{
    /// <summary>Starts an instance and runs it until it waits, ends or fails.</summary>
    public static Burst Start(WorkflowGraph graph, StartRequest request, EngineContext context)
    {
        var state = new InstanceState
        {
            InstanceId = request.InstanceId, DefinitionVersionId = graph.Definition.Id, CorrelationId = request.CorrelationId,
            Name = request.Name, ParentInstanceId = request.ParentInstanceId, TriggerActivityId = request.TriggerActivityId,
            Input = (ValueMap)ValueTree.Clone(request.Input)!, IsBound = true,
        };
        if (request.Properties is { } properties) state.Properties = (ValueMap)ValueTree.Clone(properties)!;
        var run = new BurstRun(graph, state, context);
        run.ScheduleRoot();
        return run.Drain();
    }

    /// <summary>
    /// Goes on with a waiting instance. What no longer fits (a used-up bookmark, a resolved incident, an ended instance) gives a burst without
    /// effects and journal; a return that cannot be made says why in <see cref="Burst.Refusal"/>.
    /// </summary>
    public static Burst Resume(WorkflowGraph graph, InstanceState state, Resumption resumption, EngineContext context)
    {
        if (!ResumptionRun.CanResume(state, resumption)) return new Burst(state, [], []);
        var burst = ResumeInPlace(graph, state.Clone(), resumption, context);
        return burst.Refusal is null ? burst : burst with { State = state };
    }

    /// <summary>
    /// The same for a state the caller has just read and gives away: it becomes that of the burst, which spares the copy. After a refusal or an exception it is
    /// of no use any more.
    /// </summary>
    public static Burst ResumeInPlace(WorkflowGraph graph, InstanceState state, Resumption resumption, EngineContext context)
    {
        if (!ResumptionRun.CanResume(state, resumption)) return new Burst(state, [], []);
        StateBinding.Bind(state, graph, context.Definitions);
        var run = new BurstRun(graph, state, context);
        return ResumptionRun.Apply(run, resumption) is { } refusal ? new Burst(state, [], []) { Refusal = refusal } : run.Drain();
    }

    /// <summary>Ends a waiting or faulted instance: everything it opened is closed, and nothing runs any more.</summary>
    public static Burst Cancel(WorkflowGraph graph, InstanceState state, string reason, EngineContext context)
    {
        if (state.Status == WorkflowStatus.Finished && state.Root is null) return new Burst(state, [], []);
        if (state is { Status: WorkflowStatus.Finished, SubStatus: not WorkflowSubStatus.Faulted }) return new Burst(state, [], []);
        var copy = state.Clone();
        StateBinding.Bind(copy, graph, context.Definitions);
        return new BurstRun(graph, copy, context).CancelAll(reason);
    }
}
