using CaseFlow.Workflows;

namespace CaseFlow.Web.Procedures.Drafts;

/// <summary>A saved state without its content.</summary>
/// <param name="What">What was done; null when the editor did not say.</param>
public sealed record EditRow(int Revision, int Origin, int? Before, int Tip, string Hash, BilingualText? What, DateTimeOffset At, string ByName);

/// <summary>
/// The states of one draft in the order they were saved. Undo never deletes: it adds a row that points at an older one, so that the line only
/// grows and two people who undo at once cannot both win the same revision.
/// </summary>
public sealed class EditLine(IReadOnlyList<EditRow> edits)
{
    readonly Dictionary<int, EditRow> byRevision = edits.ToDictionary(edit => edit.Revision);

    public IReadOnlyList<EditRow> Edits => edits;

    public EditRow? Last => edits.Count > 0 ? edits[^1] : null;

    /// <summary>The state an undo brings back; null when there is nothing to undo.</summary>
    public EditRow? Undo => Last?.Before is { } origin ? byRevision.GetValueOrDefault(origin) : null;

    /// <summary>The state a redo brings back; null when nothing was undone since the last change.</summary>
    public EditRow? Redo
    {
        get
        {
            if (Last is not { } last || last.Tip == last.Origin) return null;
            var step = byRevision.GetValueOrDefault(last.Tip);
            while (step is { Before: { } before } && before != last.Origin) step = byRevision.GetValueOrDefault(before);
            return step;
        }
    }

    /// <summary>The act an undo would take back.</summary>
    public EditRow? Undone => Undo is null ? null : byRevision.GetValueOrDefault(Last!.Origin);
}
