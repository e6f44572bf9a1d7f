using CaseFlow.Tests.Fixtures;
using CaseFlow.Web.Audit;
using CaseFlow.Web.Audit.Checking;
using CaseFlow.Web.Audit.Sealing;
using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Runtime;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Case = CaseFlow.Web.Data.Runtime.Case;

namespace CaseFlow.Tests.Web.Audit;

/// <summary>Two cases and two administered objects with three lines each, sealed twice, and one case with a line that is not sealed yet.</summary>
internal static class SealedAudit
{
    public const int Lines = 3;
    private static readonly DateTimeOffset Morning = new(2026, 9, 1, 0, 0, 0, TimeSpan.Zero);

    public static async Task Fill(CaseFlowApp app)
    {
        await app.InDatabase(db => Add(db, 1, "user/a"));
        await Seal(app);
        await app.InDatabase(db => Add(db, 2, "user/b"));
        await Seal(app);
        await app.InDatabase(db => Add(db, 3, "user/c"));
    }

    public static Task<int> Seal(CaseFlowApp app) => app.InScope(services => services.GetRequiredService<SealAudit>().Run(default));

    /// <summary>What the check finds after a change, which is then taken back.</summary>
    public static Task<IReadOnlyList<AuditFault>> FaultsAfter(CaseFlowApp app, Func<CaseFlowDb, Task> change) => app.InDatabase(async db =>
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        await change(db);
        return (await new CheckAudit(db).Run(default)).Faults;
    });

    public static CaseEvent Line(long caseId, long seq, byte[] head, string actor = "clerk") => HistoryChain.Append(
        new()
        {
            CaseId = caseId, At = Morning.AddMinutes(seq), Actor = actor, ActorName = "张三", OnBehalfOf = "absent", Ip = "10.0.0.1", Kind = "completed", ActivityId = "step", WorkItemId = 7,
            Details = """{"opinion":"同意"}""", VersionId = "identification-1", VersionHash = [1, 2],
        }, seq, head);

    private static async Task<int> Add(CaseFlowDb db, long id, string about)
    {
        var (line, act) = (new CaseEvent(), new AuditEvent { Object = about, Actor = "", ActorName = "", Kind = "" });
        for (var seq = 1; seq <= Lines; seq++)
        {
            db.Add(line = Line(id, seq, line.Hash));
            db.Add(act = Act(about, seq, act.Hash));
        }

        db.Add(new Case { Id = id, Number = $"530502-2026-{id:000000}", Procedure = "p", VersionId = "identification-1", AreaCode = "530502005007", StartedAt = Morning });
        db.Add(new Instance { Id = id, CaseId = id, VersionId = "identification-1", ChainSeq = Lines, ChainHead = line.Hash, UpdatedAt = Morning });
        db.Add(new AuditHead { Object = about, Seq = Lines, Hash = act.Hash });
        return await db.SaveChangesAsync();
    }

    private static AuditEvent Act(string about, long seq, byte[] head) => AuditChain.Append(
        new()
        {
            Object = about, At = Morning.AddMinutes(seq), Actor = "admin", ActorName = "李四", OnBehalfOf = "absent", Ip = "10.0.0.2", Kind = "post-given", AreaCode = "530502005007",
            Details = """{"after":{"role":"VillageCadre"}}""",
        }, seq, head);
}
