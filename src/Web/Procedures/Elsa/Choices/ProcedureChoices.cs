using CaseFlow.Designer.Choices;
using CaseFlow.Web.Procedures.Reading;
using CaseFlow.Workflows.Execution;

namespace CaseFlow.Web.Procedures.Elsa.Choices;

/// <summary>The procedures the caller sees, as children of another.</summary>
sealed class ProcedureChoices(ProcedureReading reading) : IChoiceProvider
{
    public string List => ChoiceList.Procedures;

    public Task<IReadOnlyList<Choice>> Choices(CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<Choice>>([.. reading.All().Select(versions => versions.First()).Select(latest => new Choice(latest.DefinitionId, latest.Title))]);
}
