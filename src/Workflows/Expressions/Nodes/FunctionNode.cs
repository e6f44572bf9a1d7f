namespace CaseFlow.Workflows.Expressions.Nodes;

/// <summary>One parameter: where the argument goes, what stands in for an absent one, whether it takes all the rest.</summary>
internal readonly record struct Parameter(SyntaxNode Target, Node? Fallback, bool IsRest);

/// <summary>An arrow function or a function declaration.</summary>
internal sealed class FunctionNode : Node
{
    private readonly Parameter[] parameters;
    private readonly Node? result;
    private readonly Statement? body;

    public FunctionNode(Place at, Parameter[] parameters, Node? result, Statement? body) : base(at, result, body)
    {
        (this.parameters, this.result, this.body) = (parameters, result, body);
        Rise(parameters.Select(parameter => parameter.Target));
        Rise(parameters.Select(parameter => parameter.Fallback));
    }

    /// <summary>Set when the function's block ends, before the script can run.</summary>
    public FrameLayout? Layout { get; set; }

    public override object? Evaluate(ScriptRun run, Frame? frame)
    {
        run.Step();
        return new ScriptFunction(this, frame);
    }

    public void Bind(ScriptRun run, Frame? frame, object?[] arguments)
    {
        for (var index = 0; index < parameters.Length; index++)
        {
            var (target, fallback, isRest) = parameters[index];
            object? value = isRest ? new State.ValueList(arguments.Skip(index)) : index < arguments.Length ? arguments[index] : Undefined.Value;
            if (value is Undefined && fallback is not null) value = fallback.Evaluate(run, frame);
            ((ITarget)target).Assign(run, frame, value);
        }
    }

    public object? Run(ScriptRun run, Frame? frame)
    {
        if (result is not null) return result.Evaluate(run, frame);
        if (body!.Execute(run, frame) != Flow.Return) return Undefined.Value;
        var value = run.Returned;
        run.Returned = Undefined.Value;
        return value;
    }
}
