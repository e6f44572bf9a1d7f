using CaseFlow.Workflows.State;

namespace CaseFlow.Workflows.Expressions.Nodes;

/// <summary>Line and column in the script text, counted from one.</summary>
internal readonly record struct Place(int Line, int Column)
{
    /// <summary>Refuses the script text.</summary>
    public ScriptError Error(string english, string chinese) => new(Finding(english, chinese));

    public ScriptFinding Finding(string english, string chinese) => new(Line, Column, english, chinese);

    /// <summary>Stops the running script.</summary>
    public ExpressionException Fault(string english, string chinese) =>
        new($"Line {Line}, column {Column}: {english}", $"第 {Line} 行第 {Column} 列：{chinese}");
}
