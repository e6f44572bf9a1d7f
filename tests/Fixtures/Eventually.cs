namespace CaseFlow.Tests.Fixtures;

/// <summary>Waits for what another thread or node brings about; the limit only ends a broken run.</summary>
public static class Eventually
{
    public static async Task<T> Reach<T>(Func<Task<T>> look, Func<T, bool> isReached)
    {
        for (var attempt = 0; ; attempt++)
        {
            var seen = await look();
            if (isReached(seen) || attempt == 300) return seen;
            await Task.Delay(100);
        }
    }
}
