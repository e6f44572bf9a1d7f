using CaseFlow.Workflows.State;

namespace CaseFlow.Workflows.Expressions;

/// <summary>The script text is refused; it never ran.</summary>
public sealed class ScriptError(ScriptFinding finding) : ExpressionException(
    $"Line {finding.Line}, column {finding.Column}: {finding.English}", $"第 {finding.Line} 行第 {finding.Column} 列：{finding.Chinese}")
{
    /// <summary>Line and column counted from one, and the reason.</summary>
    public ScriptFinding Finding { get; } = finding;
}
