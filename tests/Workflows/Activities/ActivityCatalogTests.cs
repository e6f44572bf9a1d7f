using CaseFlow.Workflows.Activities;
using CaseFlow.Workflows.Activities.Composition;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Execution;
using CaseFlow.Workflows.Tests.Support;

namespace CaseFlow.Workflows.Tests.Activities;

public sealed class ActivityCatalogTests
{
    [Fact]
    public void Creates_an_activity_for_every_type_it_describes()
    {
        var catalog = new ActivityCatalog();

        foreach (var descriptor in catalog.Descriptors.Where(descriptor => descriptor.Type.StartsWith("Elsa.", StringComparison.Ordinal)))
            catalog.Create(Node(descriptor.Type)).ShouldNotBeOfType<ReferencedWorkflow>(descriptor.Type);
    }

    [Fact]
    public void Says_of_every_type_in_both_languages_what_it_is()
    {
        foreach (var text in new ActivityCatalog().Descriptors.SelectMany(Texts))
        {
            text.Zh.ShouldNotBeNullOrWhiteSpace();
            text.En.ShouldNotBeNullOrWhiteSpace();
        }
    }

    [Fact]
    public void Marks_the_same_types_as_terminal_that_end_a_flowchart()
    {
        var catalog = new ActivityCatalog();

        foreach (var descriptor in catalog.Descriptors.Where(descriptor => descriptor.Type.StartsWith("Elsa.", StringComparison.Ordinal)))
            catalog.Create(Node(descriptor.Type)).IsTerminal.ShouldBe(descriptor.IsTerminal, descriptor.Type);
    }

    private static ActivityNode Node(string type) => new Workflow(Act.Of(type, "a")).Parse().Graph.Root;

    private static IEnumerable<BilingualText> Texts(ActivityDescriptor type) =>
    [
        type.DisplayName, type.Category, type.Description, .. type.Inputs.Select(input => input.Label), .. type.Outputs.Select(output => output.Label),
        .. type.Outcomes.Select(outcome => outcome.Label), .. type.Inputs.SelectMany(input => input.Allowed).Select(allowed => allowed.Label),
    ];
}
