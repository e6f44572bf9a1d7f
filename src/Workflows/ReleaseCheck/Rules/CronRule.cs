using CaseFlow.Workflows.Activities.Timing;
using CaseFlow.Workflows.State;

namespace CaseFlow.Workflows.ReleaseCheck.Rules;

/// <summary>Cron expressions that are written down can be read; Elsa refuses others when a definition is published.</summary>
public sealed class CronRule : IReleaseRule
{
    /// <inheritdoc/>
    public IEnumerable<Finding> Check(ReleaseSubject subject)
    {
        foreach (var step in subject.Steps.Where(step => step.Node.Type == "Elsa.Cron" && !step.Inputs.IsComputed("cronExpression")))
            if (Fault(step.Inputs.Text("cronExpression") ?? "") is { } fault)
                yield return new(Severity.Error, "BadCron", step.Id, new($"“{step.Title.Zh}”的周期表达式：{fault.Zh}", $"The cron expression of '{step.Title.En}': {fault.En}"));
    }

    private static BilingualText? Fault(string text)
    {
        try
        {
            CronExpression.Parse(text);
            return null;
        }
        catch (ExpressionException fault)
        {
            return new(fault.Chinese, fault.Message);
        }
    }
}
