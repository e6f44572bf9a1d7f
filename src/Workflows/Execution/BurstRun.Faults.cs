using CaseFlow.Workflows.State;

namespace CaseFlow.Workflows.Execution;

/// <content>What fails becomes an incident, here and nowhere else.</content>
internal sealed partial class BurstRun
{
    private void Guard(Activation activation, Action act)
    {
        try
        {
            act();
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            Fault(activation, e);
        }
    }

    private void Fault(Activation activation, Exception e) => Fault(activation, e.Message, (e as ExpressionException)?.Chinese);

    private void Fault(Activation activation, string english, string? chinese)
    {
        if (activation.Status is ActivationStatus.Completed or ActivationStatus.Canceled) return;
        for (var child = activation.FirstChild; child is not null; child = child.Next) Cancel(child, "The step around it failed.");
        Bookmarks.Close(activation, "The step failed.");
        activation.Status = ActivationStatus.Faulted;
        AddIncident(activation, english, chinese, null);
    }

    private void AddIncident(Activation activation, string english, string? chinese, IReadOnlyList<string>? outcomes)
    {
        State.Incidents.Add(new(
            Engine.Ids.Next(), activation.ActivityId, activation.Node.Type, activation.Number, english, chinese, Engine.Now, outcomes));
        Record(activation, "Faulted", detail: english);
    }

    private void StopRunaway(Activation activation)
    {
        queue.Clear();
        Fault(
            activation, $"The workflow ran {Engine.MaxSteps} steps without waiting; it probably loops for ever.",
            $"流程连续运行了 {Engine.MaxSteps} 步而没有等待，很可能陷入了死循环。");
    }
}
