using System.Text.Json.Nodes;
using static CaseFlow.Workflows.Tests.Support.Act;

namespace CaseFlow.Workflows.Tests.Support;

/// <summary>Flowcharts made from random numbers: lines lead forward, some lead back to a step all paths pass, and a counter ends every loop.</summary>
internal static class RandomFlow
{
    public static Workflow From(int seed)
    {
        var random = new Random(seed);
        var count = random.Next(3, 14);
        var activities = new List<JsonNode> { Start("0") };
        var lines = new List<string>();
        for (var index = 1; index < count; index++) activities.Add(Pick(random, index));
        for (var index = 0; index < count - 1; index++)
        {
            foreach (var port in PortsOf(activities[index]))
            {
                for (var branch = random.Next(0, 3); branch > 0; branch--)
                    lines.Add($"{index}[{port}] -> {random.Next(index + 1, Math.Min(count, index + 5))}");
            }
        }

        // The first activity after the start is passed by every path only when the start leads nowhere else.
        if (random.Next(3) == 0)
        {
            lines.RemoveAll(line => line.StartsWith("0[", StringComparison.Ordinal));
            lines.Add("0 -> 1");
            activities.Add(Set("n", "getN() + 1", $"{count}"));
            activities.Add(Decide($"{count + 1}", "getN() < 4"));
            lines.Add($"{count - 1} -> {count} -> {count + 1}");
            lines.Add($"{count + 1}[True] -> 1");
        }

        return Workflow.Flow([.. activities], [.. lines]) with { Variables = [Variable("n", "Int32", 0)] };
    }

    private static JsonObject Pick(Random random, int index) => random.Next(7) switch
    {
        0 => Event($"e{index}", $"{index}"),
        1 => Decide($"{index}", random.Next(2) == 0 ? "true" : "getN() > 1"),
        2 => Join($"{index}", random.Next(3) switch { 0 => "WaitAll", 1 => "WaitAny", _ => "WaitAllActive" }),
        3 => Fork($"{index}", "WaitAll", WL($"{index}a"), Event($"{index}b")),
        _ => WL($"{index}", $"{index}"),
    };

    private static string[] PortsOf(JsonNode activity) => activity["type"]!.GetValue<string>() == "Elsa.FlowDecision" ? ["True", "False"] : ["Done"];
}
