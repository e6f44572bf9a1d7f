using CaseFlow.Web.Audit;
using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Time;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Organisation.Reference;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Organisation.Administration;

/// <summary>What every administrative act shares: the administrator's areas, the transaction that raises the version, the refresh of this node.</summary>
public sealed class OrganisationChanges(
    CaseFlowDb db, OrganisationDirectory directory, Caller caller, AuditTrail trail, TimeProvider clock, IStringLocalizer<OrganisationTexts> texts)
{
    public OrganisationSnapshot Organisation => directory.Current;

    public DateOnly Today => clock.ChinaToday;

    /// <summary>Refuses an area outside the subtrees where the caller is system administrator.</summary>
    public Refusal? RefuseArea(string area) =>
        caller.Holds(Rights.SystemAdmin, area) ? null : Refusal.Forbidden("not-your-area", texts["NotYourArea", area]);

    /// <summary>Refuses administrators who would give rights to themselves.</summary>
    public Refusal? RefuseOwn(string userId) => userId == caller.UserId ? Refusal.Forbidden("own-rights", texts["OwnRights"]) : null;

    /// <summary>Refuses an account that holds a post outside the caller's areas; one without posts belongs to every administrator.</summary>
    public Refusal? RefuseAccount(string userId) =>
        Organisation.AreasOf(userId, Today).Select(RefuseArea).FirstOrDefault(refusal => refusal is not null);

    /// <summary>The area in whose name the caller administers, for acts on things that lie in no area yet.</summary>
    public string? OwnArea => caller.Posts.FirstOrDefault(post => post.Role == Rights.SystemAdmin)?.Area;

    /// <summary>An act on an account, for the audit.</summary>
    public AuditNote OnAccount(string userId, string kind, string? area, object? before = null, object? after = null) => new($"user/{userId}", kind, area, before, after)
    {
        OnBehalfOf = area is null ? null : caller.PostFor(Rights.SystemAdmin, area)?.OnBehalfOf,
    };

    /// <summary>The area of an account: that of its first post, or else of whoever administers it.</summary>
    public string? AreaOf(string userId) => Organisation.PostsOf(userId, Today).FirstOrDefault(post => post.OnBehalfOf is null)?.Area ?? OwnArea;

    /// <summary>Runs the change, writes what was done and raises the version in one transaction, then refreshes this node.</summary>
    public async Task<Refusal?> Save(Func<Task<Refusal?>> change, Func<AuditNote> done, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await change() is { } refusal) return refusal;
        await db.SaveChangesAsync(ct);
        await trail.Append(done(), ct);
        await ReferenceVersion.Raise(db, ReferenceVersion.Organisation, ct);
        await transaction.CommitAsync(ct);
        await directory.Refresh(ct);
        return null;
    }
}
