using CaseFlow.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Web.Identity;

/// <summary>Knows whether anybody can sign in yet; an account once opened is never deleted, so yes is remembered.</summary>
public sealed class FirstStart(IServiceScopeFactory scopes)
{
    private volatile bool hasAccounts;

    public async Task<bool> HasAccounts(CancellationToken ct)
    {
        if (hasAccounts) return true;
        await using var scope = scopes.CreateAsyncScope();
        return hasAccounts = await scope.ServiceProvider.GetRequiredService<CaseFlowDb>().Users.AnyAsync(ct);
    }
}
