using System.Text.Json;
using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Time;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Web.Supervision.EngineRoom.Nodes;

/// <summary>Reports this node every few seconds: that it lives, how far its clock is from the database's, and how its jobs went.</summary>
public sealed class Heartbeat(NodeIdentity node, JobWatch jobs, IServiceScopeFactory scopes, TimeProvider clock, IConfiguration configuration, ILogger<Heartbeat> log) : BackgroundService
{
    /// <summary>A node unseen for so long is forgotten.</summary>
    private static readonly TimeSpan Forgotten = TimeSpan.FromDays(7);

    private readonly DateTimeOffset startedAt = TimeProvider.System.GetUtcNow();

    /// <summary>How often nodes report.</summary>
    public TimeSpan Interval { get; } = TimeSpan.FromSeconds(configuration.GetValue("Nodes:HeartbeatSeconds", 10));

    public async Task Beat(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CaseFlowDb>();
        var shift = await db.Set<ClockShift>().AsNoTracking().Select(stored => (TimeSpan?)stored.Ahead).SingleOrDefaultAsync(ct) ?? TimeSpan.Zero;
        var before = clock.GetUtcNow();
        var databaseNow = await Now(db, ct);
        var mine = before + ((clock.GetUtcNow() - before) / 2) - shift;
        var row = await db.Set<Node>().FindAsync([node.Id], ct);
        if (row is null) db.Add(row = new() { Id = node.Id, StartedAt = startedAt, Version = node.Version });
        (row.SeenAt, row.AheadMilliseconds, row.Jobs) = (databaseNow, (long)(mine - databaseNow).TotalMilliseconds, JsonSerializer.Serialize(jobs.Runs, JsonText.Options));
        await db.SaveChangesAsync(ct);
        var old = databaseNow - Forgotten;
        await db.Set<Node>().Where(other => other.SeenAt < old).ExecuteDeleteAsync(ct);
    }

    /// <summary>The time by the clock all nodes share; the embedded database has none but the machine's.</summary>
    internal static async Task<DateTimeOffset> Now(CaseFlowDb db, CancellationToken ct) =>
        db.IsSqlite ? TimeProvider.System.GetUtcNow() : await db.Database.SqlQuery<DateTimeOffset>($"SELECT clock_timestamp() AS \"Value\"").SingleAsync(ct);

    protected override async Task ExecuteAsync(CancellationToken ct)
    {
        using var timer = new PeriodicTimer(Interval);
        while (await timer.WaitForNextTickAsync(ct))
        {
            try
            {
                await Beat(ct);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                // The database may be away for a while; the next beat tells.
                log.LogWarning(error, "The node could not report itself.");
            }
        }
    }
}
