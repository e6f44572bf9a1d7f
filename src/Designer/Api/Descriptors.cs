using CaseFlow.Designer.Choices;
using CaseFlow.Workflows;
using CaseFlow.Workflows.Execution;
using Microsoft.AspNetCore.Http;

namespace CaseFlow.Designer.Api;

/// <summary>What a designer asks about the server: activity types, languages, types. Texts are in the caller's language.</summary>
static class Descriptors
{
    /// <summary>Sent by our canvas when a system administrator asked for developer activities.</summary>
    public const string AdvancedHeader = "X-CaseFlow-Advanced";

    static readonly string[] VariableTypes =
        ["String", "Boolean", "Int32", "Int64", "Double", "Decimal", "DateTime", "DateTimeOffset", "TimeSpan", "Guid", "Object", "JsonObject", "JsonArray", "ObjectDictionary"];

    // Studio stops without a language beyond the four built into it; the rest of what it offers would not run here.
    static readonly (string Type, BilingualText Name, bool IsBrowsable, string? Editor)[] Languages =
    [
        ("Literal", new("固定值", "Literal"), false, null), ("Object", new("对象（JSON）", "Object"), true, "json"), ("Variable", new("变量", "Variable"), true, null),
        ("Input", new("流程输入", "Input"), true, null), ("JavaScript", new("脚本", "JavaScript"), true, "javascript"),
    ];

    public static async Task<IResult> Activities(IActivityCatalog catalog, ChoiceLists choices, IDefinitionLibrary library, HttpContext http, CancellationToken ct)
    {
        // Another Elsa client sees every type; ours hides what only developers need.
        var toDevelopers = !http.Request.Headers.ContainsKey("Sec-Fetch-Site") || (library.SeesDeveloperTools && http.Request.Headers.ContainsKey(AdvancedHeader));
        var lists = await Lists(catalog, choices, ct);
        List<object> types = [.. catalog.Descriptors.Select(type => new ActivityShape(type, lists, Palette.Offers(type.Type, toDevelopers)) { ShowsJson = toDevelopers }.Write())];
        types.AddRange(Palette.Words.Select(word => new ActivityShape(catalog.Find(word.Type)!, lists, true) { Word = word, ShowsJson = toDevelopers }.Write()));
        return ElsaJson.Tagged(new { items = types, count = types.Count }, http);
    }

    /// <summary>The values an input offers; asked for inputs whose list may change while a designer is open.</summary>
    public static async Task<IResult> Options(string type, string property, IActivityCatalog catalog, ChoiceLists choices, CancellationToken ct)
    {
        var word = Palette.Find(type);
        var input = catalog.Find(word?.Type ?? type)?.Inputs.FirstOrDefault(found => found.Name.Equals(property, StringComparison.OrdinalIgnoreCase));
        if (input is null) return TypedResults.NotFound();
        return ElsaJson.Ok(new { items = ActivityShape.DropDown(await choices.Of(input, ct)) });
    }

    public static IResult Expressions() => ElsaJson.List(Languages.Select(language => new
    {
        language.Type, displayName = language.Name.Spoken, isSerializable = true, language.IsBrowsable,
        properties = language.Editor is { } editor ? new Dictionary<string, string> { ["MonacoLanguage"] = editor } : [],
    }).ToList());

    public static IResult Variables() =>
        ElsaJson.List(VariableTypes.Select(type => new { typeName = type, displayName = type, category = "Primitives", description = (string?)null }).ToList());

    public static IResult StorageDrivers() => ElsaJson.List(
        (object[])[new { typeName = "WorkflowInstanceStorageDriver", displayName = new BilingualText("随流程实例保存", "Workflow instance").Spoken, priority = 1.0, deprecated = false }]);

    public static IResult Features() => None();

    public static IResult None() => ElsaJson.List(Array.Empty<object>());

    static async Task<Dictionary<string, IReadOnlyList<Choice>>> Lists(IActivityCatalog catalog, ChoiceLists choices, CancellationToken ct)
    {
        Dictionary<string, IReadOnlyList<Choice>> lists = [];
        foreach (var list in catalog.Descriptors.SelectMany(type => type.Inputs).Select(input => input.Choices).OfType<string>().Distinct()) lists[list] = await choices.Of(list, ct);
        return lists;
    }
}
