using CaseFlow.Workflows.Expressions;

namespace CaseFlow.Workflows.ReleaseCheck.Rules;

/// <summary>Expressions stay inside the subset that is run here; the place of each fault is told.</summary>
public sealed class ExpressionRule : IReleaseRule
{
    /// <inheritdoc/>
    public IEnumerable<Finding> Check(ReleaseSubject subject) =>
        from step in subject.Steps
        from expression in StepExpressions.Of(step.Node).Concat(Conditions(step))
        from problem in expression.Value.Problems()
        select Found(step, expression.Name, expression.Value, problem);

    private static IEnumerable<NamedExpression> Conditions(Step step) =>
        from field in step.Task?.Form.Fields ?? []
        where field.When is not null
        select new NamedExpression($"form.{field.Key}.when", Expression.JavaScript(field.When!));

    private static Finding Found(Step step, string name, Expression expression, ScriptFinding problem) =>
        expression.Kind == ExpressionKind.Unsupported
            ? new(Severity.Error, "LanguageNotSupported", step.Id, new(
                $"“{step.Title.Zh}”的“{name}”：{problem.Chinese.TrimEnd('。')}。", $"'{name}' of '{step.Title.En}': {problem.English.TrimEnd('.')}."))
            : new(Severity.Error, "ExpressionNotSupported", step.Id, new(
                $"“{step.Title.Zh}”的表达式“{name}”第{problem.Line}行第{problem.Column}列：{problem.Chinese.TrimEnd('。')}。",
                $"The expression '{name}' of '{step.Title.En}', line {problem.Line}, column {problem.Column}: {problem.English.TrimEnd('.')}."));
}
