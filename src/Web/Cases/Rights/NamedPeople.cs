using System.Runtime.CompilerServices;
using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Time;
using CaseFlow.Web.Organisation;
using CaseFlow.Workflows;
using CaseFlow.Workflows.Activities.Human.Forms;
using CaseFlow.Workflows.Definitions;

namespace CaseFlow.Web.Cases.Rights;

/// <summary>
/// People whom forms name. Where later steps go to whoever a form names, its fields for people hold accounts, are chosen from a list, and are checked:
/// a name nobody has would leave the step with nobody. Other procedures write people down as text.
/// </summary>
public sealed class NamedPeople(OrganisationDirectory organisation, TimeProvider clock)
{
    private static readonly ConditionalWeakTable<WorkflowGraph, IReadOnlyList<HandedStep>> Handed = [];

    /// <summary>The fields as the person at the area fills them in.</summary>
    public IReadOnlyList<FormField> Offered(WorkflowGraph graph, IReadOnlyList<FormField> fields, string area) =>
        !fields.Any(field => field.Type is FieldType.Person) || StepsOf(graph).Count == 0 ? fields
        : [.. fields.Select(field => field.Type is FieldType.Person ? field with { Type = FieldType.Choice, Choices = Choices(area) } : field)];

    /// <summary>The fields that name nobody who can handle the step, and those that name one person for two steps that need two.</summary>
    public IEnumerable<(string Field, bool IsSame)> Wrong(WorkflowGraph graph, FormSchema schema, Workflows.State.ValueMap form, string area)
    {
        var steps = StepsOf(graph);
        return steps.Count == 0 ? [] : Wrong(steps, schema, form, area);
    }

    private IEnumerable<(string Field, bool IsSame)> Wrong(IReadOnlyList<HandedStep> steps, FormSchema schema, Workflows.State.ValueMap form, string area)
    {
        foreach (var field in schema.Fields.Where(field => field.Type is FieldType.Person && form[field.Key] is not (null or "")))
            if (form[field.Key] is not string user || !IsHandler(user, area)) yield return (field.Key, false);
        var doubled = from checker in steps
                      from maker in steps
                      where checker.NotSameActorAs.Contains(maker.Id) && maker.From != checker.From && form[maker.From] is string user && user == form[checker.From] as string
                      select checker.From;
        foreach (var field in doubled.Distinct()) yield return (field, true);
    }

    // Read once per version.
    private static IReadOnlyList<HandedStep> StepsOf(WorkflowGraph graph) => Handed.GetValue(graph, static key =>
    [
        .. from node in key.Nodes
           where node.Type.StartsWith("CaseFlow.", StringComparison.Ordinal)
           let handler = StepContent.Of(node).Handler
           where handler.AssigneeFrom is not null
           select new HandedStep(node.Id, handler.AssigneeFrom ?? "", handler.NotSameActorAs),
    ]);

    private IReadOnlyList<FormChoice> Choices(string area) =>
    [
        .. organisation.Current.Roles.Where(role => Identity.Rights.Handles(role.Key)).SelectMany(role => organisation.Current.Holders(role.Key, area, clock.ChinaToday).Select(user => (user, role)))
            .DistinctBy(pair => pair.user).Select(pair => new FormChoice(pair.user, Name(pair.user, pair.role))),
    ];

    private BilingualText Name(string user, Organisation.Posts.Role role)
    {
        var name = organisation.Account(user)?.DisplayName ?? user;
        return new($"{name}（{role.Zh}）", $"{name} ({role.En})");
    }

    private bool IsHandler(string user, string area) =>
        organisation.Account(user) is not null
        && organisation.Current.PostsOf(user, clock.ChinaToday).Any(post => Identity.Rights.Handles(post.Role) && AreaCodes.Contains(post.Area, area));

    private sealed record HandedStep(string Id, string From, IReadOnlyList<string> NotSameActorAs);
}
