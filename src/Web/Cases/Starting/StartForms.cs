using System.Text.Json;
using CaseFlow.Web.Cases.Rights;
using CaseFlow.Web.Identity;
using CaseFlow.Workflows.Activities.Human.Forms;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.State;

namespace CaseFlow.Web.Cases.Starting;

/// <summary>
/// The form a case starts with: what the definition asks for (customProperties, start, form). A definition that asks for nothing may be given fields of its
/// steps beforehand; those must be what the steps would accept, because rules decide by them.
/// </summary>
public sealed class StartForms
{
    /// <summary>The form people fill in before the case begins; empty when the definition asks for none.</summary>
    public static FormSchema Of(WorkflowDefinition definition) =>
        ((JsonElement?)definition.Json).Get("customProperties").Get("start").Get("form") is { ValueKind: JsonValueKind.Object } form ? FormSchema.Read(ValueJson.ReadPlain(form)) : FormSchema.Empty;

    /// <summary>Every problem of what was given, in the caller's language.</summary>
    public IReadOnlyList<FieldProblem> Check(WorkflowGraph graph, ValueMap form, Caller caller)
    {
        var schema = Of(graph.Definition);
        var problems = schema.Fields.Count > 0 ? new FormValidation(schema).Check(form) : CheckKnown(graph, form);
        return [.. SubmissionCheck.Say(problems, caller).Select(problem => problem with { Field = $"form.{problem.Field}" })];
    }

    private static IReadOnlyList<Workflows.Activities.Human.Forms.FieldProblem> CheckKnown(WorkflowGraph graph, ValueMap form)
    {
        if (form.Count == 0) return [];
        var fields = graph.Nodes.SelectMany(node => StepContent.Of(node).Form.Fields).DistinctBy(field => field.Key).Where(field => form.ContainsKey(field.Key))
            .Select(field => field with { IsRequired = false, Rights = FieldRights.Edit, When = null }).ToList();
        var known = new ValueMap();
        foreach (var field in fields) known[field.Key] = form[field.Key];
        return new FormValidation(new(fields)).Check(known);
    }
}
