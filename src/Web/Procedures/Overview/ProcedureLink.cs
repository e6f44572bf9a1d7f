using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Procedures.Overview;

/// <summary>A link on the page of a procedure. Slices that stand left of this one register theirs in their setup, so that the page need not know them.</summary>
/// <param name="Path">What follows the address of the procedure, such as <c>/migration</c>; or a whole address with {id} and {version}.</param>
/// <param name="Icon">A name known to <c>Icon.razor</c>.</param>
/// <param name="Texts">The marker class of the resource file that holds <paramref name="Key"/>.</param>
/// <param name="Roles">Role keys of which the caller needs one; none means everybody who sees the procedure.</param>
public sealed record ProcedureLink(int Order, string Path, string Icon, Type Texts, string Key, params IReadOnlyList<string> Roles)
{
    public bool IsFor(Identity.Caller caller) => Roles.Count == 0 || caller.Posts.Any(post => Roles.Contains(post.Role));

    public string Label(IStringLocalizerFactory texts) => texts.Create(Texts)[Key];

    public string AddressOf(ProcedureVersion version) =>
        (Path.Contains("{id}", StringComparison.Ordinal) ? Path : "/procedures/{id}" + Path)
        .Replace("{id}", Uri.EscapeDataString(version.DefinitionId), StringComparison.Ordinal)
        .Replace("{version}", version.Version.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
}
