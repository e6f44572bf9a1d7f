using System.Data.Common;
using CaseFlow.Web.Data.Runtime;

namespace CaseFlow.Web.Data.Store;

/// <summary>The one read of an act: case, running instances, kept answer and, where asked for, the work item.</summary>
internal static class SnapshotQuery
{
    private const string CaseColumns =
        "c.id, c.number, c.procedure, c.procedure_name, c.version_id, c.household_id, c.area_code, c.subject, c.status, c.outcome, c.started_by, c.started_by_name, c.started_at, c.closed_at";

    private const string InstanceColumns = "i.id, i.parent_id, i.version_id, i.status, i.revision, i.state, i.chain_seq, i.chain_head, i.incidents, i.updated_at";

    private const string KeyColumns = "k.body_hash, k.answer, k.at";

    private const string ItemColumns =
        "w.id, w.instance_id, w.activity_id, w.kind, w.title, w.subject, w.level, w.role, w.organ_area, w.assignee, w.assignee_name, w.delegated_from, w.status, w.arrived_at, "
        + "w.due_at, w.due_zh, w.due_en, w.done_at, w.done_by, w.done_by_name, w.on_behalf_of, w.outcome, w.opinion, w.form, w.return_reason, w.not_same_actor_as, w.urged, w.revision";

    // The root always, children only while they run.
    private const string Instances = "JOIN instances i ON i.case_id = c.id AND (i.id = c.id OR i.status = 0)";

    private const string Keys = "LEFT JOIN idempotency_keys k ON k.user_id = $2 AND k.key = $3";

    private const string Items = "work_items w JOIN cases c ON c.id = w.case_id";

    /// <summary>
    /// The texts in the order of <see cref="SnapshotOf.Place"/>. A request without a key does not pay for looking it up, and the few rows are sorted by whoever
    /// reads them: on the server each step of a plan costs as much as finding the row.
    /// </summary>
    public static readonly IReadOnlyList<string> Texts =
    [
        $"SELECT {CaseColumns}, {InstanceColumns} FROM cases c {Instances} WHERE c.id = $1",
        $"SELECT {CaseColumns}, {InstanceColumns}, {KeyColumns} FROM cases c {Instances} {Keys} WHERE c.id = $1",
        $"SELECT {CaseColumns}, {InstanceColumns}, {ItemColumns} FROM {Items} {Instances} WHERE w.id = $1",
        $"SELECT {CaseColumns}, {InstanceColumns}, {KeyColumns}, {ItemColumns} FROM {Items} {Instances} {Keys} WHERE w.id = $1",
    ];

    public const string Answer = $"SELECT {KeyColumns} FROM idempotency_keys k WHERE k.user_id = $1 AND k.key = $2";

    /// <summary>Turns the first row into case, instance and the rest; the other rows only add instances.</summary>
    public static CaseSnapshot Read(DbDataReader reader, bool isSqlite, SnapshotOf asked, List<Instance> instances)
    {
        var row = new RowReader(reader, isSqlite);
        var found = ReadCase(ref row);
        instances.Add(ReadInstance(ref row, found.Id));
        var repeated = asked.Request is { } request ? ReadAnswer(ref row, request) : null;
        return new(found, instances, asked.IsItem ? ReadItem(ref row, found) : null, repeated);
    }

    /// <summary>Adds the instance of a later row.</summary>
    public static void ReadMore(DbDataReader reader, bool isSqlite, List<Instance> instances)
    {
        var row = new RowReader(reader, isSqlite);
        instances.Add(ReadInstance(ref row, ReadCase(ref row).Id));
        // The root has the smallest id because children are made later.
        instances.Sort(static (left, right) => left.Id.CompareTo(right.Id));
    }

    public static IdempotencyKey? ReadAnswer(ref RowReader row, RequestKey request)
    {
        if (row.IsNull())
        {
            row.LongOrNull();
            row.LongOrNull();
            row.LongOrNull();
            return null;
        }

        return new() { UserId = request.UserId, Key = request.Key, BodyHash = row.Bytes(), Answer = row.Text(), At = row.Time() };
    }

    private static Case ReadCase(ref RowReader row) => new()
    {
        Id = row.Long(), Number = row.Text(), Procedure = row.Text(), ProcedureName = row.Text(), VersionId = row.Text(), HouseholdId = row.LongOrNull(),
        AreaCode = row.Text(), Subject = row.Text(), Status = (CaseStatus)row.Int(), Outcome = row.TextOrNull(), StartedBy = row.Text(),
        StartedByName = row.Text(), StartedAt = row.Time(), ClosedAt = row.TimeOrNull(),
    };

    private static Instance ReadInstance(ref RowReader row, long caseId) => new()
    {
        CaseId = caseId, Id = row.Long(), ParentId = row.LongOrNull(), VersionId = row.Text(), Status = (InstanceStatus)row.Int(), Revision = row.Int(),
        State = row.Bytes(), ChainSeq = row.Long(), ChainHead = row.Bytes(), Incidents = row.Int(), UpdatedAt = row.Time(),
    };

    private static WorkItem ReadItem(ref RowReader row, Case of) => new()
    {
        CaseId = of.Id, CaseNumber = of.Number, CaseSubject = of.Subject, CaseArea = of.AreaCode, County = of.AreaCode[..6], Procedure = of.Procedure,
        Id = row.Long(), InstanceId = row.Long(), ActivityId = row.Text(), Kind = row.Text(), Title = row.Text(), Subject = row.TextOrNull(), Level = row.Text(),
        Role = row.TextOrNull(), OrganArea = row.Text(), Assignee = row.TextOrNull(), AssigneeName = row.TextOrNull(), DelegatedFrom = row.TextOrNull(),
        Status = (WorkItemStatus)row.Int(), ArrivedAt = row.Time(), DueAt = row.TimeOrNull(), DueZh = row.TextOrNull(), DueEn = row.TextOrNull(),
        DoneAt = row.TimeOrNull(), DoneBy = row.TextOrNull(), DoneByName = row.TextOrNull(), OnBehalfOf = row.TextOrNull(), Outcome = row.TextOrNull(),
        Opinion = row.TextOrNull(), Form = row.TextOrNull(), ReturnReason = row.TextOrNull(), NotSameActorAs = row.Text(), Urged = row.Int(), Revision = row.Int(),
    };
}
