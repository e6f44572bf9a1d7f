using CaseFlow.Workflows.State;

namespace CaseFlow.Workflows.Expressions.Nodes;

/// <summary>One part of a pattern: its key in an object (null in a list), where it goes, its fallback.</summary>
internal readonly record struct Part(string? Key, SyntaxNode? Target, Node? Fallback, bool IsRest)
{
    public void Assign(ScriptRun run, Frame? frame, object? value) =>
        ((ITarget?)Target)?.Assign(run, frame, value is Undefined && Fallback is not null ? Fallback.Evaluate(run, frame) : value);
}

/// <summary><c>[a, , b = 1, ...rest]</c> or <c>{ a, b: c = 1, ...rest }</c> on the left of an assignment.</summary>
internal sealed class Pattern : SyntaxNode, ITarget
{
    private readonly Part[] parts;
    private readonly bool isList;

    public Pattern(Place at, Part[] parts, bool isList) : base(at)
    {
        (this.parts, this.isList) = (parts, isList);
        Rise(parts.Select(part => part.Target));
        Rise(parts.Select(part => part.Fallback));
    }

    public void Assign(ScriptRun run, Frame? frame, object? value)
    {
        run.Step(parts.Length);
        if (isList) AssignList(run, frame, value);
        else AssignMap(run, frame, value);
    }

    private void AssignList(ScriptRun run, Frame? frame, object? value)
    {
        if (value is string text) run.Fill(text.Length);
        var list = value as ValueList ?? new ValueList(Sequence.Of(run, value, At));
        for (var index = 0; index < parts.Length; index++)
        {
            if (parts[index].IsRest) run.Fill(list.Count);
            parts[index].Assign(run, frame, parts[index].IsRest ? new ValueList(list.Skip(index)) : index < list.Count ? list[index] : Undefined.Value);
        }
    }

    private void AssignMap(ScriptRun run, Frame? frame, object? value)
    {
        if (Coerce.IsNothing(value)) throw At.Fault("null cannot be taken apart", "不能对空值解构");
        foreach (var part in parts)
        {
            if (!part.IsRest) part.Assign(run, frame, Properties.Get(run, value, part.Key!, At));
            else part.Assign(run, frame, Rest(run, value as ValueMap ?? []));
        }
    }

    private ValueMap Rest(ScriptRun run, ValueMap map)
    {
        run.Fill(map.Count);
        var rest = new ValueMap();
        foreach (var (key, value) in map)
            if (!parts.Any(part => part.Key == key))
                rest[key] = value;
        return rest;
    }
}
