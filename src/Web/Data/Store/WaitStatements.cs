using CaseFlow.Web.Data.Runtime;
using Timer = CaseFlow.Web.Data.Store.Columns<CaseFlow.Web.Data.Runtime.WorkflowTimer>;
using Wait = CaseFlow.Web.Data.Store.Columns<CaseFlow.Web.Data.Runtime.EventWait>;

namespace CaseFlow.Web.Data.Store;

/// <summary>Timers and awaited events; a used one leaves the table in the transaction of the act it caused.</summary>
internal static class WaitStatements
{
    public static readonly RowStatement<WorkflowTimer> InsertTimers = RowStatement<WorkflowTimer>.Insert(
        "timers",
        Timer.Long("id", row => row.Id), Timer.Long("case_id", row => row.CaseId), Timer.Long("instance_id", row => row.InstanceId),
        Timer.Text("activity_id", row => row.ActivityId), Timer.Text("kind", row => row.Kind), Timer.Instant("due_at", row => row.DueAt),
        Timer.Int("attempts", row => row.Attempts));

    public static readonly RowStatement<EventWait> InsertEvents = RowStatement<EventWait>.Insert(
        "event_waits",
        Wait.Long("id", row => row.Id), Wait.Long("case_id", row => row.CaseId), Wait.Long("instance_id", row => row.InstanceId),
        Wait.Text("activity_id", row => row.ActivityId), Wait.Text("name", row => row.Name), Wait.Text("correlation_id", row => row.CorrelationId));

    public static readonly RowStatement<RowId> StopTimers = Delete("timers");

    public static readonly RowStatement<RowId> EndEvents = Delete("event_waits");

    private static RowStatement<RowId> Delete(string table) => RowStatement<RowId>.Custom(
        $"DELETE FROM {table} AS t USING {{0}} WHERE t.id = u.id", $"DELETE FROM {table} WHERE id = $1", Columns<RowId>.Long("id", row => row.Id));
}
