using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Execution;

namespace CaseFlow.Workflows.Activities.Branching;

/// <summary>One case of a switch: a label and a bare condition (FORMAT A.7).</summary>
internal sealed record FlowCase(string Label, CompiledInput Condition, ActivityNode? Activity)
{
    /// <summary>Reads the member <c>cases</c>, plain or wrapped; an unreadable entry is no case.</summary>
    public static FlowCase[] ReadAll(ActivityNode node)
    {
        if (node.Member("cases") is not { ValueKind: System.Text.Json.JsonValueKind.Array } cases) return [];
        return [.. cases.EnumerateArray().Select((json, index) => new FlowCase(
            json.Get("label").AsText() ?? "",
            CompiledInput.Read("Condition", json.Get("condition") is { } condition ? InputValue.Read(condition) : null, "Boolean", false),
            node.Child($"cases[{index}].activity")))];
    }

    /// <summary>The cases whose condition holds: the first one, or all when the mode is MatchAny.</summary>
    public static List<FlowCase> Matching(FlowCase[] cases, ActivityContext context)
    {
        var matchesAny = NamedChoice.Of(context.Get("Mode"), "MatchFirst", "MatchFirst", "MatchAny") == "MatchAny";
        var matching = new List<FlowCase>();
        foreach (var candidate in cases)
        {
            if (context.Evaluate(candidate.Condition) is not true) continue;
            matching.Add(candidate);
            if (!matchesAny) break;
        }

        return matching;
    }
}
