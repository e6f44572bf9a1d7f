using CaseMoved = CaseFlow.Web.Data.Store.Columns<CaseFlow.Web.Data.Store.MovedCase>;
using Item = CaseFlow.Web.Data.Store.Columns<CaseFlow.Web.Data.Store.AdaptedItem>;
using Notice = CaseFlow.Web.Data.Store.Columns<CaseFlow.Web.Data.Store.AdaptedNotice>;
using Timer = CaseFlow.Web.Data.Store.Columns<CaseFlow.Web.Data.Store.AdaptedTimer>;
using Wait = CaseFlow.Web.Data.Store.Columns<CaseFlow.Web.Data.Store.AdaptedWait>;

namespace CaseFlow.Web.Data.Store;

/// <summary>Open rows that go on under another version of the procedure.</summary>
internal static class MigrationStatements
{
    /// <summary>A deadline that did not change keeps the sentence that explains it.</summary>
    public static readonly RowStatement<AdaptedItem> Items = RowStatement<AdaptedItem>.Custom(
        """
        UPDATE work_items AS t SET activity_id = u.activity_id, title = u.title, level = u.level, role = u.role, organ_area = u.organ_area, subject = u.subject,
        not_same_actor_as = u.not_same_actor_as, due_zh = CASE WHEN u.due_at IS NOT DISTINCT FROM t.due_at THEN coalesce(u.due_zh, t.due_zh) ELSE u.due_zh END,
        due_en = CASE WHEN u.due_at IS NOT DISTINCT FROM t.due_at THEN coalesce(u.due_en, t.due_en) ELSE u.due_en END, due_at = u.due_at, sort_at = u.sort_at,
        assignee = CASE WHEN u.keeps = 1 THEN t.assignee END, assignee_name = CASE WHEN u.keeps = 1 THEN t.assignee_name END,
        delegated_from = CASE WHEN u.keeps = 1 THEN t.delegated_from END, revision = t.revision + 1
        FROM {0} WHERE t.id = u.id AND t.status = 0
        """,
        """
        UPDATE work_items SET activity_id = $2, title = $3, level = $4, role = $5, organ_area = $6, subject = $7,
        not_same_actor_as = $8, due_zh = CASE WHEN $10 IS NOT DISTINCT FROM due_at THEN coalesce($12, due_zh) ELSE $12 END,
        due_en = CASE WHEN $10 IS NOT DISTINCT FROM due_at THEN coalesce($13, due_en) ELSE $13 END, due_at = $10, sort_at = $11,
        assignee = CASE WHEN $9 = 1 THEN assignee END, assignee_name = CASE WHEN $9 = 1 THEN assignee_name END,
        delegated_from = CASE WHEN $9 = 1 THEN delegated_from END, revision = revision + 1
        WHERE id = $1 AND status = 0
        """,
        Item.Long("id", row => row.Id), Item.Text("activity_id", row => row.ActivityId), Item.Text("title", row => row.Title), Item.Text("level", row => row.Level),
        Item.Text("role", row => row.Role), Item.Text("organ_area", row => row.OrganArea), Item.Text("subject", row => row.Subject),
        Item.Text("not_same_actor_as", row => row.NotSameActorAs), Item.Int("keeps", row => row.KeepsAssignee ? 1 : 0), Item.InstantOrNull("due_at", row => row.DueAt),
        Item.Instant("sort_at", row => row.SortAt), Item.Text("due_zh", row => row.DueZh), Item.Text("due_en", row => row.DueEn));

    public static readonly RowStatement<AdaptedTimer> Timers = RowStatement<AdaptedTimer>.Update(
        "timers", keepsOnNull: true,
        Timer.Long("id", row => row.Id), Timer.Text("activity_id", row => row.ActivityId), Timer.InstantOrNull("due_at", row => row.DueAt));

    public static readonly RowStatement<AdaptedNotice> Notices = RowStatement<AdaptedNotice>.Update(
        "notices", keepsOnNull: false,
        Notice.Long("id", row => row.Id), Notice.Text("activity_id", row => row.ActivityId), Notice.Text("kind", row => row.Kind), Notice.Text("title", row => row.Title),
        Notice.Text("level", row => row.Level), Notice.Text("organ_area", row => row.OrganArea), Notice.Int("days", row => row.Days),
        Notice.Text("places_required", row => row.PlacesRequired), Notice.Text("columns", row => row.Columns), Notice.Text("template", row => row.Template));

    public static readonly RowStatement<AdaptedWait> Waits = RowStatement<AdaptedWait>.Update(
        "event_waits", keepsOnNull: false, Wait.Long("id", row => row.Id), Wait.Text("activity_id", row => row.ActivityId));

    public static readonly RowStatement<MovedCase> Moved = RowStatement<MovedCase>.Custom(
        "UPDATE migration_cases AS t SET status = u.status, at = u.at, detail = NULL FROM {0} WHERE t.migration_id = u.migration_id AND t.case_id = u.case_id",
        "UPDATE migration_cases SET status = $3, at = $4, detail = NULL WHERE migration_id = $1 AND case_id = $2",
        CaseMoved.Long("migration_id", row => row.MigrationId), CaseMoved.Long("case_id", row => row.CaseId), CaseMoved.Int("status", row => row.Status),
        CaseMoved.Instant("at", row => row.At));
}
