using System.Text.Json.Nodes;
using CaseFlow.Workflows.Activities.Human;
using CaseFlow.Workflows.Activities.Human.Forms;
using CaseFlow.Workflows.Definitions;

namespace CaseFlow.Workflows.Editing;

/// <summary>What is done to the form of a step, field by field; members nobody knows stay with their field.</summary>
public abstract record FormEdit(string StepId, string? Table) : StepEdit
{
    internal override EditResult Apply(EditDesk desk)
    {
        if (desk.Find(StepId) is not { } node) return EditResult.NoStep(StepId);
        if (new StaticInputs(node).IsComputed("Form")) return EditResult.Refuse("form", "Computed", "表单由表达式给出，请在画布中编辑。", "An expression gives this form; edit it on the canvas.");
        var form = node.Input("Form") is { } input && SettingText.Json(input.Value) is JsonObject known ? known : [];
        if (Fields(form) is not { } fields) return EditResult.Refuse("form", "NoField", "表格字段已不存在。", "The table field is no longer there.");
        var title = StepList.TitleOf(node);
        if (Change(fields, title) is not { } done) return EditResult.Refuse("field", "NoField", "该字段已不存在，可能刚被他人删除。", "The field is no longer there; somebody may just have removed it.");
        if (done.Zh.Length == 0) return new(desk.Draft.Source, done, [], StepId);
        InputJson.Set(desk.Draft.Activity(StepId)!, "Form", "Object", "Object", InputJson.Text(form));
        return EditResult.Done(desk.Draft.Build(desk.Start), done.Zh, done.En, StepId);
    }

    /// <summary>Changes the list of fields and says so; null when the field is gone, empty texts when nothing changed.</summary>
    private protected abstract BilingualText? Change(JsonArray fields, BilingualText step);

    private protected static int Index(JsonArray fields, string key)
    {
        for (var index = 0; index < fields.Count; index++)
            if (fields[index] is JsonObject field && FlowDraft.Text(field, "key") == key) return index;
        return -1;
    }

    private protected static BilingualText LabelOf(JsonObject field)
    {
        var key = FlowDraft.Text(field, "key") ?? "";
        return field["label"] is JsonObject words ? new(FlowDraft.Text(words, "zh") ?? key, FlowDraft.Text(words, "en") ?? key) : new(FlowDraft.Text(field, "label") ?? key, key);
    }

    private JsonArray? Fields(JsonObject form)
    {
        if (form["fields"] is not JsonArray fields) form["fields"] = fields = [];
        if (Table is null) return fields;
        if (Index(fields, Table) is not (>= 0 and var index)) return null;
        var table = (JsonObject)fields[index]!;
        if (table["columns"] is not JsonArray columns) table["columns"] = columns = [];
        return columns;
    }
}

/// <summary>Adds a field at the end, or changes one.</summary>
/// <param name="Key">The field to change; null adds one.</param>
public sealed record WriteField(string StepId, string? Table, string? Key, FormField Field) : FormEdit(StepId, Table)
{
    private protected override BilingualText? Change(JsonArray fields, BilingualText step)
    {
        if (Key is null)
        {
            fields.Add(Write([]));
            return new($"在“{step.Zh}”的表单中新增字段“{Field.Label.Zh}”", $"Added the field '{Field.Label.En}' to the form of '{step.En}'");
        }

        if (Index(fields, Key) is not (>= 0 and var index)) return null;
        var old = (JsonObject)fields[index]!.DeepClone();
        var changed = Write((JsonObject)fields[index]!);
        return JsonNode.DeepEquals(old, changed)
            ? new("", "") : new($"修改“{step.Zh}”表单的字段“{LabelOf(old).Zh}”", $"Changed the field '{LabelOf(old).En}' of the form of '{step.En}'");
    }

    private JsonObject Write(JsonObject json)
    {
        json["key"] = Field.Key;
        json["type"] = PascalCase.ToCamel(Field.Type.ToString());
        Put(json, "label", Words(Field.Label));
        Put(json, "required", Field.IsRequired ? true : null);
        Put(json, "min", Field.Min is { } min ? JsonValue.Create(min) : null);
        Put(json, "max", Field.Max is { } max ? JsonValue.Create(max) : null);
        Put(json, "maxLength", Field.MaxLength);
        Put(json, "choices", Field.Choices.Count == 0 ? null : new JsonArray([.. Field.Choices.Select(choice => (JsonNode)new JsonObject { ["value"] = choice.Value, ["label"] = Words(choice.Label) })]));
        Put(json, "help", Field.Help is { } help ? Words(help) : null);
        Put(json, "rights", Field.Rights is FieldRights.Edit ? null : PascalCase.ToCamel(Field.Rights.ToString()));
        Put(json, "when", Field.When);
        if (Field.Type is FieldType.Table && json["columns"] is null) json["columns"] = new JsonArray();
        return json;
    }

    // What says the same in other words (false for nothing, 1.0 for 1) keeps the words of the file.
    private static void Put(JsonObject json, string name, JsonNode? value)
    {
        var now = json[name];
        if (JsonNode.DeepEquals(now, value) || (value is null && now is JsonValue flag && flag.TryGetValue<bool>(out var set) && !set)) return;
        if (value is null && name == "rights" && now is not null) json[name] = "edit";
        else if (value is null) json.Remove(name);
        else json[name] = value;
    }

    private static JsonObject Words(BilingualText text) => new() { ["zh"] = text.Zh, ["en"] = text.En };
}

/// <summary>Takes a field out of the form.</summary>
public sealed record RemoveField(string StepId, string? Table, string Key) : FormEdit(StepId, Table)
{
    private protected override BilingualText? Change(JsonArray fields, BilingualText step)
    {
        if (Index(fields, Key) is not (>= 0 and var index)) return null;
        var label = LabelOf((JsonObject)fields[index]!);
        fields.RemoveAt(index);
        return new($"删除“{step.Zh}”表单的字段“{label.Zh}”", $"Removed the field '{label.En}' from the form of '{step.En}'");
    }
}

/// <summary>Moves a field one place.</summary>
/// <param name="By">Minus one is up, one is down.</param>
public sealed record MoveField(string StepId, string? Table, string Key, int By) : FormEdit(StepId, Table)
{
    private protected override BilingualText? Change(JsonArray fields, BilingualText step)
    {
        if (Index(fields, Key) is not (>= 0 and var index)) return null;
        if (index + By < 0 || index + By >= fields.Count) return new("", "");
        var field = (JsonObject)fields[index]!;
        fields.RemoveAt(index);
        fields.Insert(index + By, field);
        return new($"{(By < 0 ? "上移" : "下移")}“{step.Zh}”表单的字段“{LabelOf(field).Zh}”", $"Moved the field '{LabelOf(field).En}' of the form of '{step.En}' {(By < 0 ? "up" : "down")}");
    }
}
