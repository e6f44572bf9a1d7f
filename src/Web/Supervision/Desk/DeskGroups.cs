using System.Globalization;
using CaseFlow.Web.Organisation.Areas;

namespace CaseFlow.Web.Supervision.Desk;

/// <summary>What a line of the table is grouped by, as SQL. Only names of columns and numbers of digits stand in it, nothing a person typed.</summary>
internal static class DeskGroups
{
    private static readonly AreaLevel[] Levels = Enum.GetValues<AreaLevel>();

    /// <summary>The level of the lines below an area; groups of a village are the last.</summary>
    public static AreaLevel Below(string area) => Levels[Math.Min(Array.IndexOf(Levels, AreaPaths.LevelOf(area)) + 1, Levels.Length - 1)];

    /// <summary>The first digits of the code tell the child area; what lies at the area itself keeps zeros there and makes the line of its own.</summary>
    public static string Area(string column, string area) => string.Create(CultureInfo.InvariantCulture, $"substr({column}, 1, {(int)Below(area)})");

    public static string OfItems(DeskQuestion question, string area) => question.By switch
    {
        DeskGrouping.Unit => "coalesce(CAST(organ_id AS text), '')",
        DeskGrouping.Leader => "coalesce(leader_id, '')",
        DeskGrouping.Person => "coalesce(person_id, '')",
        _ => Area("area_code", area),
    };

    /// <summary>Work items know an organ by its area and role and no leader; a finished one counts for whoever did it.</summary>
    public static string OfWork(DeskQuestion question, string area, bool isDone) => question.By switch
    {
        DeskGrouping.Unit => "organ_area || '|' || coalesce(role, '')",
        DeskGrouping.Leader or DeskGrouping.Person => isDone ? "coalesce(done_by, '')" : "coalesce(assignee, '')",
        _ => Area("case_area", area),
    };

    /// <summary>The key of an area's line is its code again.</summary>
    public static string Code(string digits) => digits.Length < 12 ? digits.PadRight(12, '0') : digits;
}
