using System.Text.Json;
using CaseFlow.Web.Organisation;
using CaseFlow.Workflows.Execution;

namespace CaseFlow.Web.Standards.Rules;

/// <summary>A named set of criteria as it stood for a time, with the document it comes from (D-048…D-054, D-064).</summary>
public sealed record CriteriaSet(string Set, DateOnly ValidFrom, string Source, IReadOnlyList<Criterion> Criteria) : IDated
{
    public DateOnly? ValidTo { get; set; }

    /// <summary>The sets that come with the product.</summary>
    public static IReadOnlyList<CriteriaSet> Shipped { get; } = Read();

    static List<CriteriaSet> Read()
    {
        using var stream = typeof(CriteriaSet).Assembly.GetManifestResourceStream("Rules/criteria-sets.json")!;
        return JsonSerializer.Deserialize<List<CriteriaSet>>(stream, JsonSerializerOptions.Web)!;
    }
}
