using CaseFlow.Web.Data;
using CaseFlow.Web.Organisation.Posts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Organisation.Administration;

/// <param name="Until">The last day of the absence, inclusive.</param>
public sealed record Substitution(string? UserId, DateOnly? From, DateOnly? Until);

/// <summary>Ends posts and names substitutes (U-029).</summary>
public sealed class ChangePost(CaseFlowDb db, OrganisationChanges changes, IStringLocalizer<OrganisationTexts> texts)
{
    /// <summary>Ends the post on the day; without a day it ends today.</summary>
    public Task<Refusal?> End(long postId, DateOnly? on, CancellationToken ct) => Change(postId, "post-ended", post =>
    {
        var day = on ?? changes.Today;
        if (day < post.ValidFrom) return Task.FromResult<Refusal?>(Refusal.Invalid("on", "end-before-start", texts["EndBeforeStart"]));
        post.ValidTo = day;
        return Task.FromResult<Refusal?>(null);
    }, ct);

    /// <summary>Names the person who acts in the holder's name; without a person the substitution ends.</summary>
    public Task<Refusal?> Substitute(long postId, Substitution substitution, CancellationToken ct) => Change(postId, "post-substituted", async post =>
    {
        if (substitution.UserId is { } userId && changes.RefuseOwn(userId) is { } own) return own;
        if (await Refuse(post, substitution, ct) is { } refusal) return refusal;
        var given = substitution.UserId is null ? new Substitution(null, null, null) : substitution with { From = substitution.From ?? changes.Today };
        (post.SubstituteId, post.SubstituteFrom, post.SubstituteUntil) = (given.UserId, given.From, given.Until);
        return null;
    }, ct);

    async Task<Refusal?> Refuse(Post post, Substitution substitution, CancellationToken ct)
    {
        if (substitution.UserId is not { } userId) return null;
        List<FieldProblem> problems = [];
        if (userId == post.UserId) problems.Add(new("userId", "own-substitute", texts["OwnSubstitute"]));
        if (!await db.Users.AnyAsync(user => user.Id == userId, ct)) problems.Add(new("userId", "unknown-account", texts["AccountUnknown"]));
        if (substitution.Until is null || substitution.Until < (substitution.From ?? changes.Today))
            problems.Add(new("until", "end-before-start", texts["EndBeforeStart"]));
        return problems.Count == 0 ? null : Refusal.Invalid(texts["PostInvalid"], problems);
    }

    async Task<Refusal?> Change(long postId, string kind, Func<Post, Task<Refusal?>> change, CancellationToken ct)
    {
        if (await db.Set<Post>().FirstOrDefaultAsync(post => post.Id == postId, ct) is not { } post) return Refusal.NotFound(texts["PostUnknown"]);
        if (changes.RefuseArea(post.AreaCode) is not null) return Refusal.NotFound(texts["PostUnknown"]);
        var before = PostFacts.Of(post);
        return await changes.Save(() => change(post), () => changes.OnAccount(post.UserId, kind, post.AreaCode, before, PostFacts.Of(post)), ct);
    }
}

/// <summary>What the audit keeps of a post.</summary>
sealed record PostFacts(long Id, string Role, string Area, DateOnly From, DateOnly? To, string? Substitute, DateOnly? SubstituteFrom, DateOnly? SubstituteUntil)
{
    public static PostFacts Of(Post post) => new(
        post.Id, post.RoleKey, post.AreaCode, post.ValidFrom, post.ValidTo, post.SubstituteId, post.SubstituteFrom, post.SubstituteUntil);
}
