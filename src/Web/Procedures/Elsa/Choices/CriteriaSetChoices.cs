using CaseFlow.Designer.Choices;
using CaseFlow.Web.Standards.Rules;
using CaseFlow.Workflows.Execution;

namespace CaseFlow.Web.Procedures.Elsa.Choices;

/// <summary>The dated sets of criteria, called by the document they come from.</summary>
sealed class CriteriaSetChoices : IChoiceProvider
{
    public string List => ChoiceList.CriteriaSets;

    public Task<IReadOnlyList<Choice>> Choices(CancellationToken ct) => Task.FromResult<IReadOnlyList<Choice>>(
        [.. CriteriaSet.Shipped.GroupBy(set => set.Set).Select(group => group.MaxBy(set => set.ValidFrom)!).Select(set => new Choice(set.Set, set.Source))]);
}
