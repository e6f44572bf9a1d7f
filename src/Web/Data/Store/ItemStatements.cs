using static CaseFlow.Web.Data.Store.Columns<CaseFlow.Web.Data.Store.ItemStep>;

namespace CaseFlow.Web.Data.Store;

/// <summary>What an act did to the item to put right that the case runs for. The item's row has the id of the case.</summary>
/// <param name="Change">A key of <see cref="ItemStatements.Changes"/>.</param>
/// <param name="Day">The day of the act in China.</param>
public sealed record ItemStep(long Id, string Change, DateOnly Day)
{
    public string? Unit { get; init; }

    public string? LeaderId { get; init; }

    public string? LeaderName { get; init; }

    public string? PersonId { get; init; }

    public string? PersonName { get; init; }

    public string? CheckerId { get; init; }

    public string? CheckerName { get; init; }

    public string? Measures { get; init; }

    public DateOnly? SignBy { get; init; }

    public DateOnly? RectifyBy { get; init; }

    public DateOnly? RecheckBy { get; init; }

    public DateOnly? ExplainBy { get; init; }

    public DateOnly? CloseBy { get; init; }

    /// <summary>The last day of what must happen next, when the act moves it.</summary>
    public DateOnly? DueOn { get; init; }

    public long? MergedInto { get; init; }
}

/// <summary>
/// The item follows its case in the same transaction. Whether a stage was late is decided here, by the row itself, and nothing ever takes it back (U-054).
/// The numbers of the states are those of the enumeration in Rectification, which stands to the left and cannot be named here.
/// </summary>
internal static class ItemStatements
{
    private static readonly Dictionary<string, RowStatement<ItemStep>> ByChange = new()
    {
        ["ItemAssigned"] = Assigned(),
        ["ItemSigned"] = Stage("state = 2, signed_on = $2, due_on = rectify_by", "sign_by"),
        ["ItemRectified"] = Stage("state = 3, rectified_on = $2, progress = 100, due_on = recheck_by", "rectify_by"),
        ["ItemSentBack"] = Stage("state = 4, sent_back = sent_back + 1, due_on = rectify_by", "recheck_by"),
        ["ItemExplaining"] = Stage("due_on = explain_by", "rectify_by"),
        ["ItemExplained"] = Stage("state = 5, explained_on = $2, due_on = close_by", "explain_by"),
        ["ItemExplanationRefused"] = Stage("state = 4, sent_back = sent_back + 1, due_on = rectify_by", null),
        ["ItemReopened"] = Stage("state = 4, sent_back = sent_back + 1, due_on = rectify_by", null),
        ["ItemExplanationApproved"] = Stage("state = 6, due_on = NULL", null),
        ["ItemRechecked"] = Stage("state = 7, rechecked_on = $2, due_on = close_by", "recheck_by"),
        ["ItemCorrected"] = Stage("due_on = close_by", null),
        ["ItemClosed"] = Stage("state = 8, closed_on = $2, progress = 100, due_on = NULL", "close_by"),
        ["ItemWithdrawn"] = Stage("state = 10, due_on = NULL", null),
        ["ItemMerged"] = Merged(),
        ["ItemTookOver"] = Stage("is_late = true", null),
        ["ItemExtended"] = Extended(),
    };

    /// <summary>Every change, by the key a definition or an act names it with.</summary>
    public static IReadOnlyCollection<string> Changes => ByChange.Keys;

    public static RowStatement<ItemStep> Of(string change) => ByChange[change];

    private static RowStatement<ItemStep> Stage(string set, string? lastDay)
    {
        var late = lastDay is null ? "" : $", is_late = (is_late OR coalesce({lastDay} < $2, false))";
        var text = $"UPDATE rectification_items SET {set}{late}, revision = revision + 1 WHERE id = $1";
        // A column no parameter asks for would be bound to nothing.
        return text.Contains("$2", StringComparison.Ordinal)
            ? RowStatement<ItemStep>.Custom(text, text, Long("id", row => row.Id), Day("day", row => row.Day))
            : RowStatement<ItemStep>.Custom(text, text, Long("id", row => row.Id));
    }

    private static RowStatement<ItemStep> Merged()
    {
        const string text = "UPDATE rectification_items SET state = 9, merged_into = $2, due_on = NULL, revision = revision + 1 WHERE id = $1";
        return RowStatement<ItemStep>.Custom(text, text, Long("id", row => row.Id), LongOrNull("merged_into", row => row.MergedInto));
    }

    private static RowStatement<ItemStep> Extended()
    {
        const string text = """
            UPDATE rectification_items SET sign_by = coalesce($2, sign_by), rectify_by = coalesce($3, rectify_by), recheck_by = coalesce($4, recheck_by),
            explain_by = coalesce($5, explain_by), close_by = coalesce($6, close_by), due_on = coalesce($7, due_on), revision = revision + 1 WHERE id = $1
            """;
        return RowStatement<ItemStep>.Custom(
            text, text,
            Long("id", row => row.Id), DayOrNull("sign_by", row => row.SignBy), DayOrNull("rectify_by", row => row.RectifyBy), DayOrNull("recheck_by", row => row.RecheckBy),
            DayOrNull("explain_by", row => row.ExplainBy), DayOrNull("close_by", row => row.CloseBy), DayOrNull("due_on", row => row.DueOn));
    }

    // What the form leaves open stays as the item had it.
    private static RowStatement<ItemStep> Assigned()
    {
        const string text = """
            UPDATE rectification_items SET state = 1, organ_name = coalesce($2, organ_name), leader_id = coalesce($3, leader_id), leader_name = coalesce($4, leader_name),
            person_id = coalesce($5, person_id), person_name = coalesce($6, person_name), checker_id = coalesce($7, checker_id),
            checker_name = coalesce($8, checker_name), measures = coalesce($9, measures), sign_by = coalesce($10, sign_by), rectify_by = coalesce($11, rectify_by),
            recheck_by = coalesce($12, recheck_by), explain_by = coalesce($13, explain_by), close_by = coalesce($14, close_by), due_on = coalesce($10, sign_by),
            revision = revision + 1 WHERE id = $1
            """;
        return RowStatement<ItemStep>.Custom(
            text, text,
            Long("id", row => row.Id), Text("unit", row => row.Unit), Text("leader_id", row => row.LeaderId), Text("leader_name", row => row.LeaderName),
            Text("person_id", row => row.PersonId), Text("person_name", row => row.PersonName), Text("checker_id", row => row.CheckerId),
            Text("checker_name", row => row.CheckerName), Text("measures", row => row.Measures), DayOrNull("sign_by", row => row.SignBy),
            DayOrNull("rectify_by", row => row.RectifyBy), DayOrNull("recheck_by", row => row.RecheckBy), DayOrNull("explain_by", row => row.ExplainBy),
            DayOrNull("close_by", row => row.CloseBy));
    }
}
