namespace CaseFlow.Workflows.Comparison;

/// <summary>How two versions differ: in words, and per step and line for the colours of a chart.</summary>
/// <param name="Changes">Every difference, steps first, in the order of the later version.</param>
/// <param name="Steps">The steps that were added, removed or changed, by activity id.</param>
/// <param name="Lines">The lines only one version has.</param>
public sealed record DefinitionDifference(
    IReadOnlyList<Change> Changes, IReadOnlyDictionary<string, ChangeKind> Steps, IReadOnlyList<LineChange> Lines)
{
    /// <summary>True when the versions are alike but for their version facts.</summary>
    public bool IsEmpty => Changes.Count == 0;

    /// <summary>True when at most boxes were moved.</summary>
    public bool IsOnlyLayout => Changes.All(change => change.Part == ChangePart.Layout);

    /// <summary>“村级公示 7日→5日；删除 村小组评议；新增 信息比对”; empty when nothing changed.</summary>
    public BilingualText Summary => new(
        string.Join('；', Changes.Select(change => change.Text.Zh)), string.Join("; ", Changes.Select(change => change.Text.En)));
}
