using System.Globalization;
using CaseFlow.Tests.Fixtures;
using CaseFlow.Web.Audit;
using CaseFlow.Web.Audit.Checking;
using CaseFlow.Web.Audit.Sealing;
using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Runtime;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CaseFlow.Tests.Web.Audit;

/// <summary>Whatever is changed behind the program's back is found and named, on either database.</summary>
public abstract class AuditTamperTests(SealedAuditApp of)
{
    private const string Number = "530502-2026-000001";
    private readonly CaseFlowApp app = of.App;

    [Fact]
    public async Task Finds_nothing_where_nothing_was_changed()
    {
        var report = await app.InDatabase(db => new CheckAudit(db).Run(default));

        report.Faults.ShouldBeEmpty();
        (report.Cases, report.CaseLines, report.Objects, report.ActLines, report.Seals).ShouldBe((3, 9, 3, 9, 2));
    }

    [Theory]
    [InlineData(typeof(CaseEvent), "case_id = 1 AND seq = 2", Number, 2)]
    [InlineData(typeof(AuditEvent), "object = 'user/a' AND seq = 2", "user/a", 2)]
    [InlineData(typeof(AuditSeal), "ordinal = 1", "seal/1", 1)]
    public async Task Names_the_row_whichever_of_its_columns_was_changed(Type table, string where, string about, long seq)
    {
        var missed = new List<string>();

        foreach (var column in await Columns(table))
            if (await Faults($"UPDATE {column.DeclaringType.GetTableName()} SET {Other(column)} WHERE {where}") is var faults
                && !(faults is [var first, ..] && (first.Object, first.Seq, first.Table) == (about, seq, column.DeclaringType.GetTableName())))
                missed.Add($"{column.Name}: {string.Join(", ", faults)}");

        missed.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("UPDATE instances SET chain_head = e.hash FROM case_events e WHERE instances.id = 1 AND e.case_id = 1 AND e.seq = 2", "instances", Number, 3, AuditDefect.Head)]
    [InlineData("UPDATE instances SET chain_seq = 4 WHERE id = 1", "case_events", Number, 4, AuditDefect.CutOff)]
    [InlineData("UPDATE instances SET chain_seq = 2 WHERE id = 1", "case_events", Number, 3, AuditDefect.Added)]
    [InlineData("UPDATE audit_heads SET hash = prev_hash FROM audit_events e WHERE audit_heads.object = 'user/a' AND e.object = 'user/a' AND e.seq = 3", "audit_heads", "user/a", 3, AuditDefect.Head)]
    [InlineData("UPDATE audit_heads SET seq = 4 WHERE object = 'user/a'", "audit_events", "user/a", 4, AuditDefect.CutOff)]
    [InlineData("DELETE FROM audit_heads WHERE object = 'user/a'", "audit_heads", "user/a", 3, AuditDefect.Missing)]
    [InlineData("UPDATE audit_sealed_chains SET seq = 9 WHERE chain = '#1'", "audit_sealed_chains", Number, 9, AuditDefect.Content)]
    [InlineData("UPDATE audit_sealed_chains SET ordinal = 0 WHERE chain = '#1'", "audit_sealed_chains", Number, 3, AuditDefect.Missing)]
    [InlineData("UPDATE audit_sealed_chains SET chain = '#9' WHERE chain = '#1'", "audit_sealed_chains", Number, 3, AuditDefect.Missing)]
    [InlineData("DELETE FROM case_events WHERE case_id = 1 AND seq = 2", "case_events", Number, 2, AuditDefect.Missing)]
    [InlineData("DELETE FROM case_events WHERE case_id = 1 AND seq = 1", "case_events", Number, 1, AuditDefect.Missing)]
    [InlineData("DELETE FROM case_events WHERE case_id = 1 AND seq = 3", "case_events", Number, 3, AuditDefect.CutOff)]
    [InlineData("DELETE FROM case_events WHERE case_id = 1", "case_events", Number, 1, AuditDefect.CutOff)]
    [InlineData("DELETE FROM audit_events WHERE object = 'user/a' AND seq = 2", "audit_events", "user/a", 2, AuditDefect.Missing)]
    [InlineData("DELETE FROM audit_events WHERE object = 'user/a' AND seq = 3", "audit_events", "user/a", 3, AuditDefect.CutOff)]
    [InlineData("DELETE FROM audit_events WHERE object = 'user/a'", "audit_events", "user/a", 1, AuditDefect.CutOff)]
    [InlineData("DELETE FROM audit_seals WHERE ordinal = 1", "audit_seals", "seal/1", 1, AuditDefect.Missing)]
    [InlineData("DELETE FROM audit_seals WHERE ordinal = 2", "audit_seals", "seal/2", 2, AuditDefect.CutOff)]
    public async Task Names_what_is_gone_cut_off_or_no_longer_the_end(string change, string table, string about, long seq, AuditDefect defect)
    {
        var faults = await Faults(change);

        faults[0].ShouldBe(new AuditFault(table, about, seq, defect));
    }

    [Fact]
    public async Task Tells_a_work_item_that_was_none_from_number_zero()
    {
        var faults = await SealedAudit.FaultsAfter(app, async db =>
        {
            await db.Database.ExecuteSqlAsync($"DELETE FROM case_events WHERE case_id = 1 AND seq = 1");
            db.Add(HistoryChain.Append(new() { CaseId = 1, Kind = "started", WorkItemId = null }, 1, []));
            await db.SaveChangesAsync();
            await db.Database.ExecuteSqlAsync($"UPDATE case_events SET work_item_id = 0 WHERE case_id = 1 AND seq = 1");
        });

        faults[0].ShouldBe(new AuditFault("case_events", Number, 1, AuditDefect.Content));
    }

    [Fact]
    public async Task Names_the_first_of_two_rows_that_changed_places()
    {
        var cases = await Faults("""
            UPDATE case_events SET seq = 99 WHERE case_id = 1 AND seq = 2; UPDATE case_events SET seq = 2 WHERE case_id = 1 AND seq = 3; UPDATE case_events SET seq = 3 WHERE case_id = 1 AND seq = 99
            """);
        var acts = await Faults("""
            UPDATE audit_events SET seq = 99 WHERE object = 'user/a' AND seq = 2; UPDATE audit_events SET seq = 2 WHERE object = 'user/a' AND seq = 3;
            UPDATE audit_events SET seq = 3 WHERE object = 'user/a' AND seq = 99
            """);

        (cases[0].Object, cases[0].Seq, acts[0].Object, acts[0].Seq).ShouldBe((Number, 2, "user/a", 2));
    }

    [Fact]
    public async Task Names_a_row_that_fits_itself_but_not_the_row_before()
    {
        var faults = await SealedAudit.FaultsAfter(app, async db =>
        {
            await db.Database.ExecuteSqlAsync($"DELETE FROM case_events WHERE case_id = 1 AND seq = 2");
            db.Add(SealedAudit.Line(1, 2, [7]));
            await db.SaveChangesAsync();
        });

        faults[0].ShouldBe(new AuditFault("case_events", Number, 2, AuditDefect.Order));
    }

    [Fact]
    public async Task A_chain_rewritten_with_fitting_hashes_betrays_itself_by_its_seal()
    {
        var faults = await SealedAudit.FaultsAfter(app, Rewrite);

        faults.ShouldBe([new AuditFault("case_events", Number, 3, AuditDefect.Rewritten)]);
    }

    [Fact]
    public async Task A_case_that_is_gone_with_everything_it_had_is_missed_by_its_seal()
    {
        var faults = await Faults("DELETE FROM case_events WHERE case_id = 1; DELETE FROM instances WHERE id = 1; DELETE FROM cases WHERE id = 1");

        faults.ShouldBe([new AuditFault("case_events", "#1", 3, AuditDefect.CutOff)]);
    }

    private Task<IReadOnlyList<AuditFault>> Faults(string sql) => SealedAudit.FaultsAfter(app, db => db.Database.ExecuteSqlRawAsync(sql));

    private Task<List<IProperty>> Columns(Type table) => app.InDatabase(db => Task.FromResult(db.Model.FindEntityType(table)!.GetProperties().ToList()));

    // Another value of the same type, also where there was none.
    private string Other(IProperty column)
    {
        var name = column.GetColumnName();
        return column.ClrType switch
        {
            var type when type == typeof(string) => $"{name} = coalesce({name}, '') || 'x'",
            var type when type == typeof(byte[]) => of.IsSqlite ? $"{name} = x'0703'" : $"{name} = '\\x0703'",
            var type when type == typeof(DateTimeOffset) => of.IsSqlite ? $"{name} = {name} + 1" : $"{name} = {name} + interval '1 microsecond'",
            _ => string.Create(CultureInfo.InvariantCulture, $"{name} = coalesce({name}, 0) + {1_000_000}"),
        };
    }

    private static async Task Rewrite(CaseFlowDb db)
    {
        await db.Set<CaseEvent>().Where(line => line.CaseId == 1).ExecuteDeleteAsync();
        byte[] head = [];
        for (var seq = 1; seq <= SealedAudit.Lines; seq++)
        {
            var line = SealedAudit.Line(1, seq, head, actor: "somebody else");
            db.Add(line);
            head = line.Hash;
        }

        await db.SaveChangesAsync();
        await db.Set<Instance>().Where(root => root.Id == 1).ExecuteUpdateAsync(set => set.SetProperty(root => root.ChainHead, head));
    }
}

public sealed class SqliteAuditTamperTests(SqliteSealedAudit of) : AuditTamperTests(of), IClassFixture<SqliteSealedAudit>;

public sealed class PostgresAuditTamperTests(PostgresSealedAudit of) : AuditTamperTests(of), IClassFixture<PostgresSealedAudit>;
