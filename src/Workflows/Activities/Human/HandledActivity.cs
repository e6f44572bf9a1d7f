using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Execution;

namespace CaseFlow.Workflows.Activities.Human;

/// <summary>A step people handle within a limit.</summary>
public abstract class HandledActivity(ActivityNode node) : Activity(node)
{
    /// <summary>Where the limit of the step stands still while the case is with others, so it does when the step is taken away by a return.</summary>
    public override void Cancelled(ActivityContext context) => SendBack(context);

    /// <summary>The step gives the case back for supplements.</summary>
    private protected static void SendBack(ActivityContext context)
    {
        if (context.State.Properties[HandlingClocks.Property] is null) return;
        new HandlingClocks(context.State, context.Engine).SendBack(context.Activation, HandlerSettings.Read(new StaticInputs(context.Node)).Clock);
    }
}
