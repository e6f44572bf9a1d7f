using CaseFlow.Web.Data.Runtime;
using static CaseFlow.Web.Data.Store.Columns<CaseFlow.Web.Data.Store.DutyMove>;

namespace CaseFlow.Web.Data.Store;

/// <summary>
/// The duty of a campaign follows its case in the same transaction. Late is decided here, on the day of the act, and never taken back; a list that comes again
/// after it was sent back keeps the place in the queue it had at first (先报先复核).
/// </summary>
internal static class DutyStatements
{
    // The counter's row stays locked until the commit, so two lists that arrive at once get different places, and a commit that fails leaves no gap.
    private static readonly RowStatement<DutyMove> Count = Alone(
        "INSERT INTO campaign_receipts (phase_id, receiver, last) SELECT phase_id, receiver, 1 FROM campaign_duties WHERE id = $1 AND receipt IS NULL "
        + "ON CONFLICT (phase_id, receiver) DO UPDATE SET last = campaign_receipts.last + 1",
        Long("id", row => row.Id));

    private static readonly RowStatement<DutyMove> Number = Alone(
        "UPDATE campaign_duties SET receipt = (SELECT last FROM campaign_receipts AS r WHERE r.phase_id = campaign_duties.phase_id AND r.receiver = campaign_duties.receiver) "
        + "WHERE id = $1 AND receipt IS NULL",
        Long("id", row => row.Id));

    private static readonly RowStatement<DutyMove> Submit = Alone(
        "UPDATE campaign_duties SET state = 1, is_late = is_late OR due_on < $2, submitted_on = coalesce(submitted_on, $2), submitted_at = coalesce(submitted_at, $3), "
        + "submitted_by = $4, submitted_by_name = $5, figures = coalesce($6, figures), revision = revision + 1 WHERE id = $1 AND state < 4",
        Long("id", row => row.Id), Day("moved_on", row => row.On), Instant("moved_at", row => row.At), Text("moved_by", row => row.By), Text("moved_by_name", row => row.ByName),
        Text("figures", row => row.Figures));

    private static readonly RowStatement<DutyMove> Receive = Alone(
        "UPDATE campaign_duties SET state = 2, figures = coalesce($2, figures), revision = revision + 1 WHERE id = $1 AND state < 4",
        Long("id", row => row.Id), Text("figures", row => row.Figures));

    // What is sent back has until the last day of the phase, even where the first submission was due before it.
    private static readonly RowStatement<DutyMove> Return = Alone(
        "UPDATE campaign_duties SET state = 3, due_on = last_day, sent_back = sent_back + 1, figures = coalesce($2, figures), has_findings = TRUE, revision = revision + 1 "
        + "WHERE id = $1 AND state < 4",
        Long("id", row => row.Id), Text("figures", row => row.Figures));

    // A duty handed in by its day stays in time however long it is looked at afterwards; one that nobody hands in counts by the day it is finished.
    private static readonly RowStatement<DutyMove> Finish = Alone(
        "UPDATE campaign_duties SET state = 4, is_late = is_late OR (submitted_on IS NULL AND due_on < $2), finished_on = $2, finished_at = $3, "
        + "figures = coalesce($4, figures), revision = revision + 1 WHERE id = $1 AND state < 4",
        Long("id", row => row.Id), Day("moved_on", row => row.On), Instant("moved_at", row => row.At), Text("figures", row => row.Figures));

    private static readonly RowStatement<DutyMove> Cancel = Alone(
        "UPDATE campaign_duties SET state = 5, revision = revision + 1 WHERE id = $1 AND state < 4", Long("id", row => row.Id));

    public static void Write(DutyMove move, ICommitSink sink)
    {
        switch (move.To)
        {
            case DutyState.Submitted:
                sink.Write(Count, [move]);
                sink.Write(Number, [move]);
                sink.Write(Submit, [move]);
                break;
            case DutyState.Received: sink.Write(Receive, [move]); break;
            case DutyState.Returned: sink.Write(Return, [move]); break;
            case DutyState.Cancelled: sink.Write(Cancel, [move]); break;
            case DutyState.Finished: sink.Write(Finish, [move]); break;
        }
    }

    // A case has one duty, so a statement never has more than one row; the text for many rows is there for form only.
    private static RowStatement<DutyMove> Alone(string row, params Column<DutyMove>[] columns) => RowStatement<DutyMove>.Custom(row, row, columns);
}
