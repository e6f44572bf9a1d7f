using System.Runtime.CompilerServices;
using CaseFlow.Workflows.State;

namespace CaseFlow.Workflows.Expressions.Nodes;

/// <summary>One evaluation: what it has used of its budget, and the values it works on.</summary>
internal sealed class ScriptRun(IScriptScope scope, ScriptBudget budget)
{
    // Levels of syntax that may be open over all calls; together with the call depth this bounds the stack.
    private const int MaxOpenLevels = 4_000;

    private int steps;
    private int calls;
    private int levels;
    private int depth;
    private Workspace? workspace;

    public IScriptScope Scope { get; } = scope;

    public ScriptBudget Budget { get; } = budget;

    public Workspace Workspace => workspace ??= new Workspace(this);

    public bool HasWorkspace => workspace is not null;

    /// <summary>The value of the last expression statement.</summary>
    public object? Completion { get; set; } = Undefined.Value;

    public object? Returned { get; set; } = Undefined.Value;

    public void Step()
    {
        if (++steps > Budget.Steps) throw OutOfSteps();
    }

    public void Step(long count)
    {
        if (count > Budget.Steps - steps) throw OutOfSteps();
        steps += (int)count;
    }

    /// <summary>Counts work on a text before it is done.</summary>
    public void Read(string text) => Step(text.Length >> 6);

    /// <summary>Counts a text that is about to be made.</summary>
    public void Write(long length)
    {
        if (length > Budget.TextLength) throw new ExpressionException(
            $"The script makes a text longer than {Budget.TextLength:N0} characters.", $"脚本生成的文字超过 {Budget.TextLength:N0} 个字符。");
        Step(length >> 6);
    }

    /// <summary>Counts a part that is about to be added to a text, and checks the length the text then has.</summary>
    public void Grow(long length, long added)
    {
        if (length > Budget.TextLength) Write(length);
        Step(added >> 6);
    }

    /// <summary>Checks the size a list or map is about to get.</summary>
    public void Room(long size)
    {
        if (size > Budget.CollectionSize) throw new ExpressionException(
            $"The script makes a list or object of more than {Budget.CollectionSize:N0} elements.", $"脚本生成的列表或对象超过 {Budget.CollectionSize:N0} 个元素。");
    }

    /// <summary>Counts a list that is about to be filled.</summary>
    public void Fill(long size)
    {
        Room(size);
        Step(size);
    }

    public void Enter(SyntaxNode body, Place at)
    {
        Step();
        levels += body.Height;
        if (++calls > Budget.CallDepth || levels > MaxOpenLevels || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw at.Fault("the functions of the script call each other too deep", "脚本的函数调用层次过深");
    }

    public void Leave(SyntaxNode body)
    {
        levels -= body.Height;
        calls--;
    }

    /// <summary>Goes one level down in a value; a value that contains itself ends here.</summary>
    public void Descend()
    {
        Step();
        if (++depth > ValueTree.MaxDepth) throw ValueTree.TooDeep();
    }

    public void Ascend() => depth--;

    private ExpressionException OutOfSteps() => new(
        $"The script was stopped after {Budget.Steps:N0} steps; it may contain an endless loop.", $"脚本执行超过 {Budget.Steps:N0} 步后被中止，可能存在死循环。");
}
