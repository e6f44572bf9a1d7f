using CaseFlow.Workflows.Execution;
using CaseFlow.Workflows.State;

namespace CaseFlow.Workflows.Activities.Human.Forms;

/// <summary>Reads a form description and collects what is wrong with it.</summary>
internal sealed class FormSchemaReader
{
    private readonly List<FormMistake> mistakes = [];

    public FormSchema Read(object value)
    {
        if (value is not ValueMap map || (map["fields"] ?? new ValueList()) is not ValueList fields)
        {
            return FormSchema.Empty with
            {
                Mistakes = [new("", "NotAForm", new("表单不是含有 fields 列表的对象。", "The form is not an object with a list of fields."))],
            };
        }
        return new(ReadFields(fields, ""))
        {
            Outcomes = OutcomeOptions.Read(map["outcomes"]),
            Mistakes = mistakes,
        };
    }

    private List<FormField> ReadFields(ValueList fields, string parent)
    {
        List<FormField> read = [];
        foreach (var item in fields.OfType<ValueMap>())
        {
            var field = ReadField(item, parent);
            if (field.Key.Length == 0) Add(parent, "NoKey", "表单中有一个字段没有标识。", "A field of the form has no key.");
            else if (read.Any(other => other.Key == field.Key)) Add(parent + field.Key, "DuplicateKey", $"表单字段“{field.Key}”重复。", $"The form has the field '{field.Key}' twice.");
            read.Add(field);
        }
        return read;
    }

    private FormField ReadField(ValueMap map, string parent)
    {
        var key = Plain.Text(map["key"]) ?? "";
        var field = new FormField(key, ReadType(map, parent + key), Plain.Bilingual(map["label"]) ?? new(key, key))
        {
            IsRequired = Plain.Flag(map["required"]) ?? false,
            Min = Plain.Number(map["min"]),
            Max = Plain.Number(map["max"]),
            MaxLength = (int?)Plain.Number(map["maxLength"]),
            Choices = [.. Plain.Maps(map["choices"]).Select(ReadChoice)],
            Help = Plain.Bilingual(map["help"]),
            Rights = Plain.Word<FieldRights>(map["rights"]) ?? FieldRights.Edit,
            When = Plain.Text(map["when"]) is { Length: > 0 } condition ? condition : null,
            Columns = map["columns"] is ValueList columns ? ReadFields(columns, key + ".") : [],
        };
        CheckField(field, parent + key);
        return field;
    }

    private FieldType ReadType(ValueMap map, string key)
    {
        if (map["type"] is null) return FieldType.Text;
        if (Plain.Word<FieldType>(map["type"]) is { } type) return type;
        Add(key, "UnknownType", $"表单字段“{key}”的类型“{map["type"]}”无法识别。", $"The field '{key}' has the unknown type '{map["type"]}'.");
        return FieldType.Text;
    }

    private static FormChoice ReadChoice(ValueMap map)
    {
        var value = Plain.Text(map["value"]) ?? "";
        return new(value, Plain.Bilingual(map["label"]) ?? new(value, value));
    }

    private void CheckField(FormField field, string key)
    {
        if (field.Type is FieldType.Choice && field.Choices.Count == 0)
            Add(key, "NoChoices", $"选择字段“{field.Label.Zh}”没有选项。", $"The choice '{field.Label.En}' offers nothing to choose.");
        if (field.Choices.DistinctBy(choice => choice.Value).Count() < field.Choices.Count)
            Add(key, "DuplicateChoice", $"选择字段“{field.Label.Zh}”有重复的选项。", $"The choice '{field.Label.En}' offers the same value twice.");
        if (field.Min > field.Max)
            Add(key, "MinAboveMax", $"字段“{field.Label.Zh}”的最小值大于最大值。", $"The smallest value of '{field.Label.En}' is above the largest.");
        if (field.Type is FieldType.Table && field.Columns.Count == 0)
            Add(key, "NoColumns", $"表格字段“{field.Label.Zh}”没有列。", $"The table '{field.Label.En}' has no columns.");
    }

    private void Add(string field, string code, string zh, string en) => mistakes.Add(new(field, code, new BilingualText(zh, en)));
}
