using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Components.Shell;

/// <summary>One line of the navigation. A slice registers its own in its setup; the frame sorts them and shows those the person may use.</summary>
/// <param name="Order">Position; the hundreds are the groups of <see cref="Groups"/>.</param>
/// <param name="Icon">A name known to <c>Icon.razor</c>.</param>
/// <param name="Texts">The marker class of the resource file that holds <paramref name="Key"/>.</param>
/// <param name="Roles">Role keys of which the person needs one; none means everybody who is signed in.</param>
public sealed record NavigationEntry(int Order, string Href, string Icon, Type Texts, string Key, params IReadOnlyList<string> Roles)
{
    /// <summary>Resource keys of the groups by hundred: 100 work, 200 register, 300 supervision, 400 configuration.</summary>
    public static readonly IReadOnlyDictionary<int, string> Groups = new Dictionary<int, string>
    {
        [1] = "GroupWork", [2] = "GroupRegister", [3] = "GroupSupervision", [4] = "GroupConfiguration",
    };

    public int Group => Order / 100;

    public bool IsFor(ShellView person) => Roles.Count == 0 || Roles.Any(person.RoleKeys.Contains);

    public string Label(IStringLocalizerFactory texts) => texts.Create(Texts)[Key];
}
