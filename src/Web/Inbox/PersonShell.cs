using CaseFlow.Web.Components.Shell;
using CaseFlow.Web.Data.Time;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Organisation;

namespace CaseFlow.Web.Inbox;

/// <summary>Who is signed in, where, as what, and how much waits: the top bar of every page.</summary>
public sealed class PersonShell(Caller caller, OrganisationDirectory directory, TimeProvider clock, InboxLines inbox) : IShell
{
    public async Task<ShellView?> Load(CancellationToken ct)
    {
        if (caller.Posts.Count == 0 && caller.Name.Length == 0) return null;
        var organisation = directory.Current;
        var places = caller.Posts.Select(post => organisation.Area(post.Area)?.Name ?? post.Area).Distinct();
        var roles = caller.Posts.Select(post => organisation.Role(post.Role)?.Name ?? post.Role).Distinct();
        var keys = caller.Posts.Select(post => post.Role).ToHashSet();
        var counts = await inbox.Counts(ct);
        var simulated = clock as SimulatedClock;
        return new(
            caller.Name, string.Join("、", places), string.Join("、", roles), keys, counts.Unread, clock.GetUtcNow(),
            simulated is not null, simulated is not null && keys.Contains("SystemAdmin"));
    }
}
