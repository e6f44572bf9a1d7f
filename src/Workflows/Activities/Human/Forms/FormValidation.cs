using CaseFlow.Workflows.State;

namespace CaseFlow.Workflows.Activities.Human.Forms;

/// <summary>Checks a submitted form against its schema and lists every problem at once.</summary>
/// <param name="schema">The form of the step.</param>
/// <param name="holds">Decides a field's condition over the submitted form; see <see cref="FormConditions"/>.</param>
public sealed class FormValidation(FormSchema schema, Func<string, ValueMap, bool> holds)
{
    /// <summary>A validation that decides conditions by the bounded JavaScript.</summary>
    public FormValidation(FormSchema schema) : this(schema, FormConditions.Holds) { }

    /// <summary>All problems of the form; empty when it can be accepted. Fields that are hidden or not shown are not asked for.</summary>
    /// <param name="form">What was submitted.</param>
    /// <param name="before">What stood there before, to notice changes of read-only fields; null when nothing did.</param>
    public IReadOnlyList<FieldProblem> Check(ValueMap form, ValueMap? before = null)
    {
        List<FieldProblem> problems = [.. UnknownMembers(schema.Fields, form, "")];
        foreach (var field in schema.Fields)
        {
            if (field.Rights is not FieldRights.Edit) problems.AddRange(CheckUntouched(field, form, before));
            else if (IsShown(field, form)) problems.AddRange(FieldCheck.Of(field, form[field.Key], field.Key));
        }
        return problems;
    }

    /// <summary>True when the field's condition holds for the form.</summary>
    public bool IsShown(FormField field, ValueMap form) => field.When is null || holds(field.When, form);

    internal static IEnumerable<FieldProblem> UnknownMembers(IReadOnlyList<FormField> fields, ValueMap form, string path) =>
        form.Keys.Where(key => fields.All(field => field.Key != key)).Select(key => new FieldProblem(
            path + key, "Unknown", new($"表单没有“{key}”这一项。", $"The form has no field '{key}'.")));

    private static IEnumerable<FieldProblem> CheckUntouched(FormField field, ValueMap form, ValueMap? before)
    {
        var isTouched = form.ContainsKey(field.Key) && !ValueTree.AreEqual(form[field.Key], before?[field.Key]);
        return isTouched
            ? [new(field.Key, "ReadOnly", new($"“{field.Label.Zh}”在本环节不能修改。", $"'{field.Label.En}' cannot be changed in this step."))]
            : [];
    }
}
