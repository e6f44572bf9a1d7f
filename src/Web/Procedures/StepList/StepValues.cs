using System.Globalization;
using System.Text.Json.Nodes;
using CaseFlow.Workflows.Activities.Human;
using CaseFlow.Workflows.Activities.Notices;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Editing;
using CaseFlow.Workflows.Execution;
using CaseFlow.Workflows.State;
using Microsoft.Extensions.Primitives;

namespace CaseFlow.Web.Procedures.StepList;

/// <summary>The settings of a step as a form holds them: field name to texts. A refused post is shown from what was posted, else from the definition.</summary>
public sealed class StepValues(IReadOnlyDictionary<string, StringValues> fields)
{
    public static StepValues Of(IFormCollection post) => new(post.ToDictionary(field => field.Key, field => field.Value));

    /// <summary>The settings as they are stored, or as the type has them when nothing is stored.</summary>
    public static StepValues Of(ActivityNode node, IEnumerable<InputDescriptor> inputs)
    {
        Dictionary<string, StringValues> fields = [];
        foreach (var input in inputs) Read(node, input, fields);
        return new(fields);
    }

    public string Text(string name) => fields.GetValueOrDefault(name).ToString().Trim();

    public IReadOnlyList<string> Texts(string name) => [.. fields.GetValueOrDefault(name).OfType<string>().Where(text => text.Length > 0)];

    public bool Flag(string name) => fields.GetValueOrDefault(name).Contains("true");

    /// <summary>The numbers of the rows of a table, in order.</summary>
    public IReadOnlyList<int> Rows(string name) =>
    [
        .. fields.Keys.Where(key => key.StartsWith(name + "[", StringComparison.Ordinal)).Select(key => key[(name.Length + 1)..].Split(']')[0])
            .Where(text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _)).Select(text => int.Parse(text, CultureInfo.InvariantCulture)).Distinct().Order(),
    ];

    static void Read(ActivityNode node, InputDescriptor input, Dictionary<string, StringValues> fields)
    {
        var inputs = new StaticInputs(node);
        switch (SettingKind.Of(input).Control)
        {
            case SettingControl.Lines:
                fields[input.Name] = string.Join("\n", inputs.Texts(input.Name));
                break;
            case SettingControl.Checks:
                fields[input.Name] = Checked(inputs, input.Name);
                break;
            case SettingControl.Days:
                fields[input.Name] = string.Join(", ", HandlerSettings.Read(inputs).Reminders);
                break;
            case SettingControl.Rows:
                ReadRows(inputs, input, fields);
                break;
            case SettingControl.Condition:
                fields[input.Name] = node.Input(input.Name)?.Value.ToString() ?? "true";
                break;
            default:
                fields[input.Name] = node.Input(input.Name) is { } value ? value.Value.ToString().ToLowerInvariantFlag() : Default(input);
                break;
        }
    }

    static string Default(InputDescriptor input) => input.Default switch { null => "", bool flag => flag ? "true" : "false", IFormattable number => number.ToString(null, CultureInfo.InvariantCulture), var other => other.ToString() ?? "" };

    static StringValues Checked(StaticInputs inputs, string name) => (name, inputs.Texts(name)) switch
    {
        ("Columns", { Count: 0 }) => NoticeColumns.Default.ToArray(),
        ("Actions", { Count: 0 }) => HandlerSettings.AllActions.ToArray(),
        (_, var texts) => texts.ToArray(),
    };

    static void ReadRows(StaticInputs inputs, InputDescriptor input, Dictionary<string, StringValues> fields)
    {
        if (inputs.Value(input.Name) is not ValueList list) return;
        var index = 0;
        foreach (var row in list.OfType<ValueMap>())
        {
            fields[$"{input.Name}[{index}].was"] = $"{index}";
            foreach (var column in SettingKind.Of(input).Columns)
                fields[$"{input.Name}[{index}].{column}"] = column is "zh" or "en" ? Label(row["label"], column) : Components.Forms.PostedForm.Text(row[column]);
            index++;
        }
    }

    static string Label(object? label, string language) => label is ValueMap map ? Components.Forms.PostedForm.Text(map[language] ?? map["zh"]) : Components.Forms.PostedForm.Text(label);

    /// <summary>The rows of a stored list, for members the form does not show.</summary>
    internal static JsonArray Stored(ActivityNode node, string name)
    {
        try
        {
            return node.Input(name) is { } input && JsonNode.Parse(input.Value.ValueKind == System.Text.Json.JsonValueKind.String ? input.Value.GetString()! : input.Value.GetRawText()) is JsonArray list ? list : [];
        }
        catch (System.Text.Json.JsonException)
        {
            return [];
        }
    }
}

static class FlagText
{
    extension(string text)
    {
        /// <summary>JSON prints flags with a capital letter here and there; forms know small ones.</summary>
        public string ToLowerInvariantFlag() => text is "True" or "False" ? text.ToLowerInvariant() : text;
    }
}
