using CaseFlow.Web.Data.Runtime;
using static CaseFlow.Web.Data.Store.Columns<CaseFlow.Web.Data.Runtime.WorkItem>;

namespace CaseFlow.Web.Data.Store;

internal static class WorkItemStatements
{
    private static readonly Column<WorkItem>[] Moving =
    [
        Long("id", row => row.Id), Int("status", row => (int)row.Status), Text("assignee", row => row.Assignee), Text("assignee_name", row => row.AssigneeName),
        Text("delegated_from", row => row.DelegatedFrom), InstantOrNull("done_at", row => row.DoneAt), Text("done_by", row => row.DoneBy),
        Text("done_by_name", row => row.DoneByName), Text("on_behalf_of", row => row.OnBehalfOf), Text("outcome", row => row.Outcome),
        Text("opinion", row => row.Opinion), Text("form", row => row.Form), Int("urged", row => row.Urged), Int("revision", row => row.Revision),
    ];

    public static readonly RowStatement<WorkItem> Insert = RowStatement<WorkItem>.Insert(
        "work_items",
        [
            .. Moving,
            Long("case_id", row => row.CaseId), Long("instance_id", row => row.InstanceId), Text("activity_id", row => row.ActivityId), Text("kind", row => row.Kind),
            Text("title", row => row.Title), Text("procedure", row => row.Procedure), Text("case_number", row => row.CaseNumber),
            Text("case_subject", row => row.CaseSubject), Text("subject", row => row.Subject), Text("level", row => row.Level), Text("role", row => row.Role),
            Text("organ_area", row => row.OrganArea), Text("case_area", row => row.CaseArea), Text("county", row => row.County),
            Instant("arrived_at", row => row.ArrivedAt), InstantOrNull("due_at", row => row.DueAt), Instant("sort_at", row => row.SortAt), Text("due_zh", row => row.DueZh), Text("due_en", row => row.DueEn),
            Text("return_reason", row => row.ReturnReason), Text("not_same_actor_as", row => row.NotSameActorAs),
        ]);

    public static readonly RowStatement<WorkItem> Change = RowStatement<WorkItem>.Update("work_items", keepsOnNull: false, Moving);

    /// <summary>An open item gets another last day.</summary>
    public static readonly RowStatement<MovedDue> MoveDue = RowStatement<MovedDue>.Custom(
        "UPDATE work_items AS t SET due_at = u.due_at, sort_at = u.sort_at, due_zh = u.due_zh, due_en = u.due_en FROM {0} WHERE t.id = u.id AND t.status = 0",
        "UPDATE work_items SET due_at = $2, sort_at = $3, due_zh = $4, due_en = $5 WHERE id = $1 AND status = 0",
        Columns<MovedDue>.Long("id", row => row.Id), Columns<MovedDue>.InstantOrNull("due_at", row => row.DueAt), Columns<MovedDue>.Instant("sort_at", row => row.SortAt), Columns<MovedDue>.Text("due_zh", row => row.DueZh),
        Columns<MovedDue>.Text("due_en", row => row.DueEn));

    /// <summary>Takes open items back; the reason stands where an opinion would.</summary>
    public static readonly RowStatement<ItemWithdrawal> Withdraw = RowStatement<ItemWithdrawal>.Custom(
        """
        UPDATE work_items AS t SET status = u.status, done_at = u.done_at, opinion = u.opinion, done_by = u.done_by, done_by_name = u.done_by_name,
        revision = t.revision + 1 FROM {0} WHERE t.id = u.id AND t.status = 0
        """,
        """
        UPDATE work_items SET status = $2, done_at = $3, opinion = $4, done_by = $5, done_by_name = $6, revision = revision + 1
        WHERE id = $1 AND status = 0
        """,
        Columns<ItemWithdrawal>.Long("id", row => row.Id), Columns<ItemWithdrawal>.Int("status", row => (int)row.Status),
        Columns<ItemWithdrawal>.Instant("done_at", row => row.At), Columns<ItemWithdrawal>.Text("opinion", row => row.Reason),
        Columns<ItemWithdrawal>.Text("done_by", row => row.DoneBy), Columns<ItemWithdrawal>.Text("done_by_name", row => row.DoneByName));
}
