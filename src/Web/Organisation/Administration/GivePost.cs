using CaseFlow.Web.Data;
using CaseFlow.Web.Organisation.Posts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Organisation.Administration;

public sealed record NewPost(string? Role, string? AreaCode, DateOnly? ValidFrom, DateOnly? ValidTo);

/// <summary>Gives a person a role for an area, inside the administrator's own areas only.</summary>
public sealed class GivePost(CaseFlowDb db, OrganisationChanges changes, IStringLocalizer<OrganisationTexts> texts)
{
    public async Task<Result<long>> Run(string userId, NewPost given, CancellationToken ct)
    {
        if (changes.RefuseOwn(userId) is { } own) return own;
        if (!await db.Users.AnyAsync(user => user.Id == userId, ct)) return Refusal.NotFound(texts["AccountUnknown"]);
        if (Problems(given) is { Count: > 0 } problems) return Refusal.Invalid(texts["PostInvalid"], problems);
        if (changes.RefuseArea(given.AreaCode!) is { } refusal) return refusal;
        var post = new Post
        {
            UserId = userId, RoleKey = given.Role!, AreaCode = given.AreaCode!,
            ValidFrom = given.ValidFrom ?? changes.Today, ValidTo = given.ValidTo,
        };
        await changes.Save(() =>
        {
            db.Add(post);
            return Task.FromResult<Refusal?>(null);
        }, () => changes.OnAccount(userId, "post-given", post.AreaCode, after: PostFacts.Of(post)), ct);
        return post.Id;
    }

    List<FieldProblem> Problems(NewPost given)
    {
        List<FieldProblem> problems = [];
        if (given.Role is null || changes.Organisation.Role(given.Role) is null) problems.Add(new("role", "unknown-role", texts["RoleUnknown", given.Role ?? ""]));
        if (given.AreaCode is null || changes.Organisation.Area(given.AreaCode) is null)
            problems.Add(new("areaCode", "unknown-area", texts["AreaUnknown", given.AreaCode ?? ""]));
        if (given.ValidTo <= (given.ValidFrom ?? changes.Today)) problems.Add(new("validTo", "end-before-start", texts["EndBeforeStart"]));
        return problems;
    }
}
