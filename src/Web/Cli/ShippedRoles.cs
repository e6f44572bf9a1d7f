using CaseFlow.Web.Organisation.Posts;
using CaseFlow.Workflows;
using CaseFlow.Workflows.ReleaseCheck;

namespace CaseFlow.Web.Cli;

/// <summary>The roles every installation starts with. The command line opens no database, so it cannot say in which areas nobody holds one.</summary>
sealed class ShippedRoles : IHandlerDirectory
{
    public bool IsKnown(string role) => RoleSeed.All.Any(known => known.Key == role);

    public IReadOnlyList<BilingualText> AreasWithout(string level, string role) => [];
}
