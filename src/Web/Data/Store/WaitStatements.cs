using CaseFlow.Web.Data.Runtime;
using Timer = CaseFlow.Web.Data.Store.Columns<CaseFlow.Web.Data.Runtime.WorkflowTimer>;
using Raised = CaseFlow.Web.Data.Store.Columns<CaseFlow.Web.Data.Store.RaisedEvent>;
using Wait = CaseFlow.Web.Data.Store.Columns<CaseFlow.Web.Data.Runtime.EventWait>;

namespace CaseFlow.Web.Data.Store;

/// <summary>Timers and awaited events; a used one leaves the table in the transaction of the act it caused.</summary>
internal static class WaitStatements
{
    public static readonly RowStatement<WorkflowTimer> InsertTimers = RowStatement<WorkflowTimer>.Insert(
        "timers",
        Timer.Long("id", row => row.Id), Timer.Long("case_id", row => row.CaseId), Timer.Long("instance_id", row => row.InstanceId),
        Timer.Text("activity_id", row => row.ActivityId), Timer.Text("kind", row => row.Kind), Timer.Instant("due_at", row => row.DueAt),
        Timer.Int("attempts", row => row.Attempts), Timer.Text("payload", row => row.Payload));

    public static readonly RowStatement<EventWait> InsertEvents = RowStatement<EventWait>.Insert(
        "event_waits",
        Wait.Long("id", row => row.Id), Wait.Long("case_id", row => row.CaseId), Wait.Long("instance_id", row => row.InstanceId),
        Wait.Text("activity_id", row => row.ActivityId), Wait.Text("name", row => row.Name), Wait.Text("correlation_id", row => row.CorrelationId));

    /// <summary>
    /// A raised event becomes a due row for every waiter in other cases, under the waiter's own id: the sweep resumes it there, once, whatever crashes between.
    /// A second event before that finds the row and changes nothing.
    /// </summary>
    public static readonly RowStatement<RaisedEvent> RaiseEvents = RowStatement<RaisedEvent>.Custom(
        $$"""
        INSERT INTO timers (id, case_id, instance_id, activity_id, kind, due_at, attempts, payload)
        SELECT w.id, w.case_id, w.instance_id, w.activity_id, '{{WorkflowTimer.Event}}', u.at, 0, u.payload FROM {0} JOIN event_waits w ON w.name = u.name
        WHERE w.case_id <> u.case_id AND (u.correlation_id IS NULL OR w.correlation_id = u.correlation_id) ON CONFLICT (id) DO NOTHING
        """,
        $$"""
        INSERT INTO timers (id, case_id, instance_id, activity_id, kind, due_at, attempts, payload)
        SELECT w.id, w.case_id, w.instance_id, w.activity_id, '{{WorkflowTimer.Event}}', $4, 0, $5 FROM event_waits w
        WHERE w.name = $1 AND w.case_id <> $3 AND (CAST($2 AS text) IS NULL OR w.correlation_id = $2) ON CONFLICT (id) DO NOTHING
        """,
        Raised.Text("name", row => row.Name), Raised.Text("correlation_id", row => row.CorrelationId), Raised.Long("case_id", row => row.CaseId),
        Raised.Instant("at", row => row.At), Raised.Text("payload", row => row.Payload));

    /// <summary>What was to be told of a deadline that has moved.</summary>
    public static readonly RowStatement<VoidAlerts> StopAlerts = RowStatement<VoidAlerts>.Custom(
        $$"""DELETE FROM timers AS t USING {0} WHERE t.case_id = u.case_id AND t.kind = '{{WorkflowTimer.Alert}}' AND t.payload LIKE u.payload""",
        $"DELETE FROM timers WHERE case_id = $1 AND kind = '{WorkflowTimer.Alert}' AND payload LIKE $2",
        Columns<VoidAlerts>.Long("case_id", row => row.CaseId), Columns<VoidAlerts>.Text("payload", row => row.Payload));

    public static readonly RowStatement<RowId> StopTimers = Delete("timers");

    public static readonly RowStatement<RowId> EndEvents = Delete("event_waits");

    private static RowStatement<RowId> Delete(string table) => RowStatement<RowId>.Custom(
        $"DELETE FROM {table} AS t USING {{0}} WHERE t.id = u.id", $"DELETE FROM {table} WHERE id = $1", Columns<RowId>.Long("id", row => row.Id));
}
