using CaseFlow.Web.Data;
using CaseFlow.Web.Organisation;
using CaseFlow.Web.Organisation.Areas;
using CaseFlow.Workflows;
using CaseFlow.Workflows.ReleaseCheck;

namespace CaseFlow.Web.Procedures.Checking;

/// <summary>
/// Tells the release check who holds which role in the area of a version. Asked are the areas that take part, that is, where posts stand:
/// a village whose committee has no account yet cannot start a case either.
/// </summary>
sealed class ProcedureHandlers(OrganisationSnapshot organisation, IReadOnlyList<string> scope, DateOnly today) : IHandlerDirectory
{
    readonly List<string> posts = [.. organisation.PostAreas(today)];

    public bool IsKnown(string role) => organisation.Role(role) is not null;

    public IReadOnlyList<BilingualText> AreasWithout(string level, string role) =>
    [
        .. from area in organisation.Areas
           where area.Level == LevelOf(level) && scope.Any(part => AreaCodes.Contains(part, area.Code) || AreaCodes.Contains(area.Code, part)) && posts.Exists(post => AreaCodes.Contains(area.Code, post))
           where organisation.Holders(role, area.Code, today).Count == 0
           orderby area.Code
           select new BilingualText(area.Name, area.Name),
    ];

    // Groups have no accounts of their own, their leaders' posts stand at the village; departments work at the township.
    static AreaLevel LevelOf(string level) => level switch
    {
        "Group" => AreaLevel.Village,
        "Department" => AreaLevel.Township,
        _ => Enum.TryParse<AreaLevel>(level, out var known) ? known : AreaLevel.County,
    };
}
