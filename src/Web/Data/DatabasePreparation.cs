using CaseFlow.Web.Data.Time;

namespace CaseFlow.Web.Data;

public static class DatabasePreparation
{
    /// <summary>Schema up to date and clock set, before the first request is taken.</summary>
    public static async Task PrepareDatabase(this IServiceProvider services, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CaseFlowDb>();
        await db.MigrateSafely(ct);
        if (services.GetService<SimulatedClock>() is { } clock) await clock.Load(db, ct);
    }
}
