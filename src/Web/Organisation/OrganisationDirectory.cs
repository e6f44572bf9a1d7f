using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Time;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Organisation.Areas;
using CaseFlow.Web.Organisation.Posts;
using CaseFlow.Web.Organisation.Reference;
using CaseFlow.Workflows.Execution;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Web.Organisation;

/// <summary>The organisation in memory: who exists, who holds which post today, what areas are called.</summary>
public sealed class OrganisationDirectory(IServiceScopeFactory scopes, TimeProvider clock)
    : ReferenceCopy<OrganisationSnapshot>(ReferenceVersion.Organisation, OrganisationSnapshot.Empty, scopes), ICallerDirectory, IParticipants
{
    public CallerAccount? Account(string userId) => Current.Account(userId);

    public IReadOnlyList<CallerPost> PostsOf(string userId) => Current.PostsOf(userId, clock.ChinaToday);

    /// <inheritdoc/>
    public IReadOnlyList<string> Holders(string level, string role, string areaCode)
    {
        var organ = Enum.TryParse<AreaLevel>(level, out var at) ? AreaPaths.At(areaCode, at) ?? areaCode : areaCode;
        return Current.Holders(role, organ, clock.ChinaToday);
    }

    protected override async Task<OrganisationSnapshot> Load(CaseFlowDb db, CancellationToken ct) => new(
        await db.Users.Where(user => !user.IsClosed)
            .Select(user => new CallerAccount(user.Id, user.UserName!, user.DisplayName, user.SecurityStamp!)).ToListAsync(ct),
        await db.Set<Post>().AsNoTracking().ToListAsync(ct),
        await db.Set<Area>().Include(area => area.Names).AsNoTracking().ToListAsync(ct),
        await db.Set<Role>().AsNoTracking().ToListAsync(ct));
}
