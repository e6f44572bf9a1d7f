using System.Text.Json;
using System.Text.Json.Serialization;
using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Runtime;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Web.Audit;

/// <summary>Who acts, as the audit keeps it.</summary>
public sealed record AuditActor(string Id, string Name, string? Ip);

/// <summary>What was done to which object; before and after are written as JSON and may hold no password and no personal text.</summary>
public sealed record AuditNote(string Object, string Kind, string? Area, object? Before = null, object? After = null)
{
    /// <summary>The absent holder of the post by which the actor acts.</summary>
    public string? OnBehalfOf { get; init; }

    /// <summary>Who acted, where that is not the caller: who signs in is nobody yet.</summary>
    public AuditActor? By { get; init; }
}

/// <summary>Appends administrative acts to the chains of their objects, inside the transaction of the change.</summary>
public sealed class AuditTrail(CaseFlowDb db, AuditActor actor, TimeProvider clock)
{
    static readonly JsonSerializerOptions plain = new(JsonText.Options)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>Saves the line together with what the context holds. A change whose line cannot be written does not happen either.</summary>
    public async Task Append(AuditNote note, CancellationToken ct)
    {
        if (db.Database.CurrentTransaction is null) throw new InvalidOperationException($"The act {note.Kind} needs the transaction of its change.");
        await TakeTurn(note.Object, ct);
        var head = await db.Set<AuditHead>().FindAsync([note.Object], ct);
        if (head is null) db.Add(head = new() { Object = note.Object });
        var line = AuditChain.Append(Line(note), head.Seq + 1, head.Hash);
        (head.Seq, head.Hash) = (line.Seq, line.Hash);
        db.Add(line);
        await db.SaveChangesAsync(ct);
    }

    // SQLite lets one transaction write at a time; on PostgreSQL two acts on one object queue here instead of one of them failing.
    Task TakeTurn(string about, CancellationToken ct) => db.IsSqlite
        ? Task.CompletedTask
        : db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({"audit:" + about}, 0))", ct);

    AuditEvent Line(AuditNote note)
    {
        var by = note.By ?? actor;
        return new()
        {
            Object = note.Object, At = clock.GetUtcNow(), Actor = by.Id, ActorName = by.Name, OnBehalfOf = note.OnBehalfOf, Ip = by.Ip,
            Kind = note.Kind, AreaCode = note.Area, Details = JsonSerializer.Serialize(new { note.Before, note.After }, plain),
        };
    }
}
