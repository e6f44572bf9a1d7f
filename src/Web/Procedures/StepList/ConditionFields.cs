using CaseFlow.Workflows;
using CaseFlow.Workflows.Activities.Human;
using CaseFlow.Workflows.Activities.Human.Forms;
using CaseFlow.Workflows.Editing;

namespace CaseFlow.Web.Procedures.StepList;

/// <summary>A field a condition may ask.</summary>
/// <param name="Name">The value of the option in the form.</param>
public sealed record OfferedField(string Name, string Label, string Group, ConditionField Field, ConditionValue Kind, IReadOnlyList<FormChoice> Choices);

/// <summary>What a condition may ask: the answers of the forms of other steps, and what the register knew of the household when the case began.</summary>
static class ConditionFields
{
    static readonly (string Key, BilingualText Label, ConditionValue Kind)[] household =
    [
        ("memberCount", new("家庭人口数", "Household size"), ConditionValue.Number), ("labourCount", new("劳动力人数", "People able to work"), ConditionValue.Number),
        ("annualIncome", new("家庭年收入（元）", "Annual income (CNY)"), ConditionValue.Number), ("perCapitaIncome", new("人均年收入（元）", "Income per person (CNY)"), ConditionValue.Number),
        ("hasSafeWater", new("饮水安全", "Safe water"), ConditionValue.Flag), ("kind", new("农户类型", "Kind of household"), ConditionValue.Text),
        ("status", new("登记状态", "Register status"), ConditionValue.Text), ("housingGrade", new("住房等级", "Housing grade"), ConditionValue.Text),
    ];

    public static IReadOnlyList<OfferedField> Of(StepSubject subject) =>
    [
        .. household.Select(fact => new OfferedField("household." + fact.Key, fact.Label.Spoken, "", new(null, fact.Key), fact.Kind, [])),
        .. subject.List.Rows.Where(row => row.Type == "CaseFlow.HumanTask" && row.Id != subject.Node.Id).SelectMany(row => OfForm(subject, row)),
    ];

    /// <summary>The option that stands for a field of a stored condition.</summary>
    public static string NameOf(ConditionField field) => field.StepId is null ? "household." + field.Key : $"{field.StepId}.{field.Key}";

    public static ConditionValue KindOf(FieldType type) => type switch
    {
        FieldType.Number or FieldType.Money => ConditionValue.Number,
        FieldType.Boolean => ConditionValue.Flag,
        _ => ConditionValue.Text,
    };

    static IEnumerable<OfferedField> OfForm(StepSubject subject, StepRow row) =>
        HumanTaskSettings.Read(new StaticInputs(subject.Definition.Graph.Find(row.Id)!)).Form.Fields
            .Where(field => field.Type is not (FieldType.Table or FieldType.File or FieldType.Photo) && field.Key.Length > 0)
            .Select(field => new OfferedField($"{row.Id}.{field.Key}", field.Label.Spoken, row.Title.Spoken, new(row.Id, field.Key), KindOf(field.Type), field.Choices));
}
