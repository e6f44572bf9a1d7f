namespace CaseFlow.Web.Components.Shell;

/// <summary>What the frame around each page needs to know. A border: the frame knows no slice, the slices on top of the house answer.</summary>
public interface IShell
{
    /// <summary>What to show for the person who is signed in; null when nobody is.</summary>
    Task<ShellView?> Load(CancellationToken ct);
}

/// <param name="Place">Where the person works, such as 隆阳区 河图街道.</param>
/// <param name="Roles">The roles in words.</param>
/// <param name="RoleKeys">The roles by key: they decide which entries of the navigation appear.</param>
/// <param name="Now">The server's time; shown only while the clock is simulated.</param>
public sealed record ShellView(string Name, string Place, string Roles, IReadOnlySet<string> RoleKeys, int Unread, DateTimeOffset Now, bool IsClockSimulated, bool MayAdvanceClock);
