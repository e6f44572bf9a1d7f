using CaseFlow.Web.Data.Runtime;
using CaseFlow.Web.Data.Store;

namespace CaseFlow.Tests.Web.Data.Store;

/// <summary>Commits made by hand: a case with one open work item, and the act that closes it and opens the next.</summary>
internal static class SampleCommits
{
    public static readonly DateTimeOffset Noon = new(2026, 9, 18, 4, 0, 0, TimeSpan.Zero);

    public const string Area = "530502005007";

    public static CaseCommit Start(long id) => new()
    {
        NewCase = new()
        {
            Id = id, Number = $"530502-2026-{id:000000}", Procedure = "identification", ProcedureName = "识别", VersionId = "identification-1", AreaCode = Area,
            Subject = "孟家", StartedBy = "clerk", StartedByName = "申请", StartedAt = Noon,
        },
        Root = new() { Id = id, CaseId = id, VersionId = "identification-1", Revision = 1, State = [1, 2, 3], UpdatedAt = Noon, ChainSeq = 1, ChainHead = [7] },
        Event = new() { CaseId = id, Seq = 1, At = Noon, Actor = "clerk", Kind = "started", VersionId = "identification-1", Hash = [7] },
        NewItems = { Item(id + 1, id) },
    };

    public static CaseCommit Complete(CaseSnapshot seen, string actor, long nextItem) => new()
    {
        Root = new()
        {
            Id = seen.Root.Id, CaseId = seen.Case.Id, VersionId = seen.Root.VersionId, Revision = seen.Root.Revision + 1, State = [4, 5, 6], UpdatedAt = Noon,
            ChainSeq = seen.Root.ChainSeq + 1, ChainHead = [8],
        },
        Event = new() { CaseId = seen.Case.Id, Seq = seen.Root.ChainSeq + 1, At = Noon, Actor = actor, Kind = "completed", VersionId = "identification-1", Hash = [8] },
        ChangedItems = { seen.Item! with { Status = WorkItemStatus.Done, DoneBy = actor, DoneAt = Noon, Outcome = "Approved", Revision = seen.Item.Revision + 1 } },
        NewItems = { Item(nextItem, seen.Case.Id) },
        NewTimers = { new() { Id = nextItem + 1, CaseId = seen.Case.Id, InstanceId = seen.Case.Id, ActivityId = "a2", Kind = "Overdue", DueAt = Noon.AddDays(3) } },
    };

    private static WorkItem Item(long id, long caseId) => new()
    {
        Id = id, CaseId = caseId, InstanceId = caseId, ActivityId = "a1", Kind = "Task", Title = "村级核查", Procedure = "identification", CaseNumber = "n", CaseSubject = "孟家",
        Level = "Village", Role = "VillageCommittee", OrganArea = Area, CaseArea = Area, County = "530502", ArrivedAt = Noon, DueAt = Noon.AddDays(5),
    };
}
