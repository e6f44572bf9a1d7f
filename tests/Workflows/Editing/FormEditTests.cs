using System.Text.Json.Nodes;
using CaseFlow.Tests.Workflows.Procedures;
using CaseFlow.Workflows.Activities;
using CaseFlow.Workflows.Activities.Human;
using CaseFlow.Workflows.Activities.Human.Forms;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Editing;

namespace CaseFlow.Workflows.Tests.Editing;

public sealed class FormEditTests
{
    private static readonly ActivityCatalog Catalog = new();

    public static TheoryData<string> Procedures => [.. Shipped.Names];

    [Fact]
    public void A_field_is_added_changed_moved_and_removed_with_a_word_for_the_history()
    {
        var before = Shipped.Read("identification");
        FormField field = new("phone", FieldType.Text, new("联系电话", "Telephone")) { IsRequired = true, MaxLength = 20 };

        var added = new WriteField("group-review", null, null, field).Run(before, Catalog);
        var changed = new WriteField("group-review", null, "phone", field with { IsRequired = false }).Run(added.Definition!, Catalog);
        var moved = new MoveField("group-review", null, "phone", -1).Run(changed.Definition!, Catalog);
        var removed = new RemoveField("group-review", null, "phone").Run(moved.Definition!, Catalog);

        var last = Form(added).Fields[^1];
        (last.Key, last.Type, last.Label, last.IsRequired, last.MaxLength).ShouldBe((field.Key, field.Type, field.Label, true, 20));
        Form(changed).Find("phone")!.IsRequired.ShouldBeFalse();
        Form(moved).Fields.Select(one => one.Key).ShouldBe(["incomeTrue", "phone", "findings"]);
        Changes.Activities(before, removed.Definition!).ShouldBe(Changes.Activities(before, WorkflowDefinition.Parse(before.Write()).OrThrow()));
        ((EditResult[])[added, changed, moved, removed]).Select(edit => edit.What.Zh).ShouldBe(
            ["在“村小组初评”的表单中新增字段“联系电话”", "修改“村小组初评”表单的字段“联系电话”", "上移“村小组初评”表单的字段“联系电话”", "删除“村小组初评”表单的字段“联系电话”"]);
    }

    [Fact]
    public void Members_of_a_field_nobody_knows_stay_with_it()
    {
        var json = Shipped.Json("identification");
        var form = JsonNode.Parse((string)json.Activity("group-review")["form"]!["expression"]!["value"]!)!;
        form["fields"]![1]!["vendorWidth"] = 1.50m;
        json.Activity("group-review").SetInput("form", form.ToJsonString());

        var edit = new WriteField("group-review", null, "findings", new("findings", FieldType.Multiline, new("意见", "Opinion"))).Run(Shipped.Parse(json).OrThrow(), Catalog);

        edit.Definition!.Graph.Find("group-review")!.Input("Form")!.Value.GetString()!.ShouldContain("\"vendorWidth\":1.50");
    }

    [Theory, MemberData(nameof(Procedures))]
    public void Saving_every_field_as_it_is_changes_nothing(string name)
    {
        var before = WorkflowDefinition.Parse(Shipped.Read(name).Write()).OrThrow();
        var edits =
            from node in before.Graph.Root.Flow!.Activities
            where node.Type == "CaseFlow.HumanTask"
            from field in HumanTaskSettings.Read(new StaticInputs(node)).Form.Fields
            from edit in field.Columns.Select(column => new WriteField(node.Id, field.Key, column.Key, column)).Append(new WriteField(node.Id, null, field.Key, field))
            select edit.Run(before, Catalog);

        var changed = edits.Where(edit => edit.What.Zh.Length > 0).Select(edit => edit.What.Zh).ToList();

        changed.ShouldBeEmpty();
    }

    private static FormSchema Form(EditResult edit) => HumanTaskSettings.Read(new StaticInputs(edit.Definition!.Graph.Find("group-review")!)).Form;
}
