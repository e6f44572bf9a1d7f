using CaseFlow.Workflows.Expressions;
using CaseFlow.Workflows.State;

namespace CaseFlow.Workflows.Activities.Human.Forms;

/// <summary>Decides the conditions of form fields: JavaScript in which every field of the form is a variable.</summary>
public static class FormConditions
{
    // Small on purpose: a form asks every condition each time it is drawn and checked.
    private static readonly ScriptBudget Budget = new(Steps: 10_000, ScriptLength: 2_000);

    /// <summary>True when the condition holds for the form; a condition that fails counts as holding, so that nothing required is hidden by a mistake.</summary>
    public static bool Holds(string condition, ValueMap form)
    {
        try
        {
            return ExpressionEvaluator.Evaluate(new Expression("JavaScript", condition, Budget), "Boolean", new FormScope(form), Budget) is true;
        }
        catch (ExpressionException)
        {
            return true;
        }
    }

    private sealed class FormScope(ValueMap form) : IScriptScope
    {
        // A form has no clock: what is shown must not change while somebody fills it in.
        public DateTimeOffset Now => DateTimeOffset.UnixEpoch;

        public object? LastResult => null;

        public bool TryGetVariable(string name, out object? value)
        {
            value = form[name];
            return true;
        }

        public bool TrySetVariable(string name, object? value) => false;

        public bool TryGetInput(string name, out object? value) => TryGetVariable(name, out value);

        public object? GetOutput(string activityIdOrName, string? outputName) => null;

        public string? Property(string name) => null;

        public bool TrySetProperty(string name, string? value) => false;

        public Guid NewGuid() => Guid.Empty;

        public void SetOutcomes(IReadOnlyList<string> outcomes) { }
    }
}
