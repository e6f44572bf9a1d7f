using CaseFlow.Workflows;
using CaseFlow.Workflows.Execution;
using Microsoft.AspNetCore.Http;

namespace CaseFlow.Designer.Api;

/// <summary>What a designer asks about the server: activity types, languages, types. Texts are in the caller's language.</summary>
static class Descriptors
{
    static readonly string[] VariableTypes =
        ["String", "Boolean", "Int32", "Int64", "Double", "Decimal", "DateTime", "DateTimeOffset", "TimeSpan", "Guid", "Object", "JsonObject", "JsonArray", "ObjectDictionary"];

    // Studio stops without a language beyond the four built into it; the rest of what it offers would not run here.
    static readonly (string Type, string Name, bool IsBrowsable, string? Editor)[] Languages =
    [
        ("Literal", "Literal", false, null), ("Object", "Object", true, "json"), ("Variable", "Variable", true, null), ("Input", "Input", true, null),
        ("JavaScript", "JavaScript", true, "javascript"),
    ];

    public static IResult Activities(IActivityCatalog catalog) => ElsaJson.List(catalog.Descriptors.Select(Activity).ToList());

    public static IResult Expressions() => ElsaJson.List(Languages.Select(language => new
    {
        language.Type, displayName = language.Name, isSerializable = true, language.IsBrowsable,
        properties = language.Editor is { } editor ? new Dictionary<string, string> { ["MonacoLanguage"] = editor } : [],
    }).ToList());

    public static IResult Variables() =>
        ElsaJson.List(VariableTypes.Select(type => new { typeName = type, displayName = type, category = "Primitives", description = (string?)null }).ToList());

    public static IResult StorageDrivers() => ElsaJson.List(
        (object[])[new { typeName = "WorkflowInstanceStorageDriver", displayName = new BilingualText("随流程实例保存", "Workflow instance").Spoken, priority = 1.0, deprecated = false }]);

    public static IResult Features() => None();

    public static IResult None() => ElsaJson.List(Array.Empty<object>());

    static object Activity(ActivityDescriptor type)
    {
        var dot = type.Type.LastIndexOf('.');
        return new
        {
            typeName = type.Type, @namespace = dot < 0 ? "" : type.Type[..dot], name = type.Type[(dot + 1)..], version = 1,
            category = type.Category.Spoken, displayName = type.DisplayName.Spoken, description = type.Description.Spoken,
            kind = type.Kind == ActivityKind.Trigger ? "Trigger" : "Action",
            inputs = type.Inputs.Select(Input), outputs = type.Outputs.Select(Output),
            ports = type.Outcomes.Select(outcome => Port(outcome.Name, outcome.Label.Spoken, "Flow")).Concat(type.Ports.Select(port => Port(port, port, "Embedded"))),
            customProperties = new { }, constructionProperties = new { },
            isContainer = type.Kind == ActivityKind.Container, isBrowsable = type.Type is not ("Elsa.Flowchart" or "Elsa.Workflow"),
            isStart = type.Type == "Elsa.Start", type.IsTerminal,
        };
    }

    static object Port(string name, string displayName, string type) => new { name, displayName, type, isBrowsable = true };

    static object Input(InputDescriptor input, int order) => new
    {
        input.Name, input.TypeName, displayName = input.Label.Spoken, description = input.Description?.Spoken, order, isBrowsable = true, input.IsWrapped,
        uiHint = input.UiHint, defaultValue = input.Default, defaultSyntax = input.UiHint == "json-editor" ? "Object" : "Literal",
        isReadOnly = false, isSerializable = true, isSynthetic = false, storageDriverType = (string?)null, uiSpecifications = Choices(input),
    };

    static Dictionary<string, object> Choices(InputDescriptor input) => input.Allowed.Count == 0
        ? []
        : new() { ["dropdown"] = new { selectList = new { items = input.Allowed.Select(value => new { text = value.Label.Spoken, value = value.Value }), isFlagsEnum = false } } };

    static object Output(OutputDescriptor output) => new { output.Name, output.TypeName, displayName = output.Label.Spoken, isBrowsable = true, isSerializable = true };

}
