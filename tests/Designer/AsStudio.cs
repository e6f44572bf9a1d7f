using System.Text.Json.Nodes;

namespace CaseFlow.Tests.Designer;

/// <summary>What Elsa Studio 3.8.2 makes of a definition it was shown before it posts it, as seen in its requests.</summary>
internal static class AsStudio
{
    public static JsonObject Post(JsonObject shown)
    {
        var model = shown.DeepClone().AsObject();
        foreach (var unknown in (string[])["tenantId", "$schema", "isSystem", "materializerName"]) model.Remove(unknown);
        var options = model["options"]!.AsObject();
        foreach (var name in (string[])["activationStrategyType", "usableAsActivity", "activityCategory", "incidentStrategyType", "commitStrategyName"]) options.TryAdd(name, null);
        foreach (var step in model["root"]!["activities"]!.AsArray()) Measure(step!.AsObject());
        return model;
    }

    /// <summary>Types a value into the text box of an input.</summary>
    public static void Type(JsonObject step, string input, string text)
    {
        step[input]!["expression"]!["value"] = text;
        step[input]!["memoryReference"] = null;
    }

    // The box of a step is as large as the browser draws it.
    private static void Measure(JsonObject step)
    {
        if (step["metadata"]?["designer"]?["size"] is JsonObject size) (size["width"], size["height"]) = (157, 58);
    }
}
