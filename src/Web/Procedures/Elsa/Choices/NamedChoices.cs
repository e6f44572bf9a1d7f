using CaseFlow.Designer.Choices;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Procedures.Elsa.Choices;

/// <summary>A closed list of the product: the keys, and a text <c>list.key</c> for each.</summary>
sealed class NamedChoices(string list, IEnumerable<string> keys, IStringLocalizer<ElsaTexts> texts) : IChoiceProvider
{
    public string List => list;

    public Task<IReadOnlyList<Choice>> Choices(CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<Choice>>([.. keys.Select(key => new Choice(key, texts[$"{list}.{key}"]))]);
}
