using System.Text.Json;

namespace CaseFlow.Tests.Fixtures;

/// <summary>Fills a form with the least every field accepts.</summary>
public static class SampleForm
{
    public static Dictionary<string, object> Fill(JsonElement fields)
    {
        var form = new Dictionary<string, object>();
        foreach (var field in fields.EnumerateArray())
            if (field.GetProperty("rights").GetString() == "Edit") form[field.GetProperty("key").GetString()!] = Value(field);
        return form;
    }

    private static object Value(JsonElement field)
    {
        var least = field.TryGetProperty("min", out var min) && min.ValueKind == JsonValueKind.Number ? min.GetDecimal() : 1;
        return field.GetProperty("type").GetString() switch
        {
            "Number" or "Money" => least,
            "Date" => "2026-11-01",
            "Boolean" => true,
            "Choice" => field.GetProperty("choices")[0].GetProperty("value").GetString()!,
            "File" or "Photo" => Enumerable.Repeat("sample", (int)Math.Max(1, least)).ToArray(),
            "Table" => Enumerable.Repeat(Fill(field.GetProperty("columns")), (int)Math.Max(1, least)).ToArray(),
            _ => "填写内容",
        };
    }
}
