using System.Threading.RateLimiting;

namespace CaseFlow.Web.Identity;

/// <summary>Slows down guessing from one address; the lockout of the account slows down guessing from many.</summary>
public sealed class SignInThrottle(IConfiguration configuration) : IDisposable
{
    readonly PartitionedRateLimiter<string> limiter = PartitionedRateLimiter.Create<string, string>(address =>
        RateLimitPartition.GetFixedWindowLimiter(address, _ => new()
        {
            PermitLimit = configuration.GetValue("Identity:SignInsPerMinute", 120),
            Window = TimeSpan.FromMinutes(1),
        }));

    public bool TryEnter(string? address)
    {
        using var lease = limiter.AttemptAcquire(address ?? "");
        return lease.IsAcquired;
    }

    public void Dispose() => limiter.Dispose();
}
