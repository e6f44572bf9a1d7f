using System.Text.Json;
using CaseFlow.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Web.Supervision.EngineRoom.Nodes;

/// <param name="IsAlive">It reported itself within the last three intervals.</param>
/// <param name="AheadSeconds">How far its clock is ahead of the database's; negative when behind.</param>
/// <param name="IsClockOff">The clock is further off than the limit.</param>
public sealed record NodeRow(string Id, DateTimeOffset StartedAt, DateTimeOffset SeenAt, bool IsAlive, string Version, double AheadSeconds, bool IsClockOff, IReadOnlyList<JobRun> Jobs);

/// <summary>The nodes over this database, the youngest report first.</summary>
public sealed class ReadNodes(CaseFlowDb db, Heartbeat heartbeat, IConfiguration configuration)
{
    private const int Missed = 3;

    /// <summary>From how many seconds on a clock is off.</summary>
    public double ClockLimit { get; } = configuration.GetValue("Nodes:ClockLimitSeconds", 5.0);

    public async Task<IReadOnlyList<NodeRow>> Run(CancellationToken ct)
    {
        var silent = await Heartbeat.Now(db, ct) - (heartbeat.Interval * Missed);
        var rows = await db.Set<Node>().AsNoTracking().OrderByDescending(node => node.SeenAt).ThenBy(node => node.Id).ToListAsync(ct);
        return [.. rows.Select(node => new NodeRow(
            node.Id, node.StartedAt, node.SeenAt, node.SeenAt >= silent, node.Version, node.AheadMilliseconds / 1000.0, Math.Abs(node.AheadMilliseconds) > ClockLimit * 1000,
            JsonSerializer.Deserialize<List<JobRun>>(node.Jobs, JsonText.Options) ?? []))];
    }
}
