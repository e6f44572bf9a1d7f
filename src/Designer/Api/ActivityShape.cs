using CaseFlow.Designer.Choices;
using CaseFlow.Workflows;
using CaseFlow.Workflows.Execution;

namespace CaseFlow.Designer.Api;

/// <summary>An activity type as Elsa describes it.</summary>
sealed class ActivityShape(ActivityDescriptor type, IReadOnlyDictionary<string, IReadOnlyList<Choice>> lists, bool isOffered)
{
    // The containers' own places for steps.
    static readonly Dictionary<string, BilingualText> Inside = new(StringComparer.Ordinal)
    {
        ["then"] = new("成立时", "then"), ["else"] = new("不成立时", "else"), ["branches"] = new("分支", "branches"), ["activities"] = new("步骤", "activities"),
        ["body"] = new("循环内的步骤", "body"), ["childCompleted"] = new("子流程完成后", "child completed"), ["childFaulted"] = new("子流程出错后", "child faulted"),
        ["default"] = new("其他情况", "default"), ["cases"] = new("各种情况", "cases"),
    };

    /// <summary>The palette word the type is shown as; null for the type itself.</summary>
    public PaletteWord? Word { get; init; }

    /// <summary>Whether inputs written as JSON are shown: forms and lists are edited field by field in the step list.</summary>
    public bool ShowsJson { get; init; }

    public object Write()
    {
        var name = Word?.Alias ?? type.Type;
        var dot = name.LastIndexOf('.');
        return new
        {
            typeName = name, @namespace = dot < 0 ? "" : name[..dot], name = name[(dot + 1)..], version = 1, category = type.Category.Spoken,
            displayName = (Word?.Label ?? type.DisplayName).Spoken, description = type.Description.Spoken, kind = type.Kind == ActivityKind.Trigger ? "Trigger" : "Action",
            inputs = type.Inputs.Select(Input), outputs = type.Outputs.Select(Output),
            ports = Results.Concat(type.Ports.Select(port => Port(port, Inside.GetValueOrDefault(port)?.Spoken ?? port, "Embedded"))),
            customProperties = new { }, constructionProperties = new { }, isContainer = type.Kind == ActivityKind.Container, isBrowsable = isOffered,
            isStart = type.Type == "Elsa.Start", type.IsTerminal,
        };
    }

    /// <summary>What Studio's drop-down reads. It sorts by text whatever the order here.</summary>
    public static Dictionary<string, object> DropDown(IReadOnlyList<Choice> choices) => choices.Count == 0
        ? []
        : new() { ["dropdown"] = new { selectList = new { items = choices.Select(choice => new { text = choice.Label, value = choice.Value }), isFlagsEnum = false } } };

    IEnumerable<object> Results => Word?.OnlyResult is { } only
        ? [Port(only.Port, only.Label.Spoken, "Flow")]
        : type.Outcomes.Select(outcome => Port(outcome.Name, outcome.Label.Spoken, "Flow"));

    static object Port(string name, string displayName, string type) => new { name, displayName, type, isBrowsable = true };

    object Input(InputDescriptor input, int order)
    {
        var choices = input.Choices is { } list ? lists[list] : [.. input.Allowed.Select(value => new Choice(value.Value, value.Label.Spoken))];
        return new
        {
            input.Name, input.TypeName, displayName = input.Label.Spoken, description = input.Description?.Spoken, order, isBrowsable = ShowsJson || input.UiHint != "json-editor", input.IsWrapped, uiHint = input.UiHint,
            defaultValue = Default(input), defaultSyntax = input.UiHint == "json-editor" ? "Object" : "Literal", isReadOnly = false, isSerializable = true, isSynthetic = false,
            storageDriverType = (string?)null, uiSpecifications = DropDown(choices),
        };
    }

    object? Default(InputDescriptor input)
    {
        if (Word is not null && input.Name == "Title") return Word.Label.Spoken;
        var implied = Word?.Inputs.FirstOrDefault(value => value.Name.Equals(input.Name, StringComparison.OrdinalIgnoreCase)).Value;
        return implied ?? input.Default;
    }

    static object Output(OutputDescriptor output) => new { output.Name, output.TypeName, displayName = output.Label.Spoken, isBrowsable = true, isSerializable = true };
}
