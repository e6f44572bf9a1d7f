using CaseFlow.Web.Audit;
using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Time;

namespace CaseFlow.Web.Identity;

/// <summary>Writes who came, who was turned away and who left into the audit, one chain for each account.</summary>
public sealed class SignInRecord(CaseFlowDb db, AuditTrail trail, ICallerDirectory directory, IHttpContextAccessor accessor, TimeProvider clock)
{
    public const string Prefix = "sign-in/", Entry = "signed-in", Failure = "sign-in-failed", Lockout = "account-locked", Leave = "signed-out";

    const int Shown = 2;

    public Task Entered(AppUser user, string door) => Keep(Of(user.Id, Entry, new { user.UserName, Door = door }) with { By = new(user.Id, user.DisplayName, Ip) });

    public Task Failed(AppUser user, string door, string reason) => Keep(Of(user.Id, Failure, new { user.UserName, Door = door, Reason = reason }));

    public Task Locked(AppUser user) => Keep(Of(user.Id, Lockout, new { user.UserName }));

    public Task Left(string userId) => Keep(Of(userId, Leave, new { directory.Account(userId)?.UserName }));

    /// <summary>Nobody has this name. Of the name only the beginning is kept: people type their password into the wrong field.</summary>
    public Task Unknown(string userName, string door) => Keep(new(
        $"{Prefix}unknown-{clock.ChinaToday:yyyy-MM-dd}", Failure, null, After: new { UserName = userName.Length > Shown ? userName[..Shown] + "…" : "…", Door = door, Reason = "unknown" }));

    AuditNote Of(string userId, string kind, object facts) => new(Prefix + userId, kind, directory.PostsOf(userId) is [var post, ..] ? post.Area : null, After: facts);

    string? Ip => accessor.HttpContext?.Connection.RemoteIpAddress?.ToString();

    async Task Keep(AuditNote note)
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        await trail.Append(note, CancellationToken.None);
        await transaction.CommitAsync();
    }
}
