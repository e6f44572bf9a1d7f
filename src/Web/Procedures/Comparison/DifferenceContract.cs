using CaseFlow.Web.Components.Flow;
using CaseFlow.Workflows.Comparison;

namespace CaseFlow.Web.Procedures.Comparison;

public sealed record ChangeContract(ChangeKind Kind, ChangePart Part, string? ActivityId, string Text);

/// <param name="Summary">All changes in one line.</param>
/// <param name="Picture">The chart of the later version with what is new, changed and gone.</param>
public sealed record DifferenceContract(
    string DefinitionId, int From, int To, bool IsEmpty, string Summary, IReadOnlyList<ChangeContract> Changes,
    IReadOnlyDictionary<string, ChangeKind> Steps, IReadOnlyList<LineChange> Lines, FlowPicture Picture)
{
    internal static DifferenceContract Of(VersionDifference found) => new(
        found.To.DefinitionId, found.From.Version, found.To.Version, found.Difference.IsEmpty, found.Difference.Summary.Spoken,
        [.. found.Difference.Changes.Select(change => new ChangeContract(change.Kind, change.Part, change.ActivityId, change.Text.Spoken))],
        found.Difference.Steps, found.Difference.Lines, found.Picture);
}
