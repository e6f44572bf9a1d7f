using CaseFlow.Web.Data.Reading;

namespace CaseFlow.Web.Supervision.Desk;

/// <summary>公示中 and 有异议. Notices belong to areas and to no unit or person, so other groupings show them in the total alone.</summary>
internal static class DeskNotices
{
    public static void Add(SqlText sql, DeskQuestion question, string area)
    {
        var key = question.By == DeskGrouping.Area ? DeskGroups.Area("case_area", area) : "'-'";
        Part(sql, DeskPart.Kind.Notices, key, "notices WHERE status IN (1, 2)", area, question.Campaign);
        Part(sql, DeskPart.Kind.Objections, key, "objections WHERE status = 0", area, question.Campaign);
    }

    private static void Part(SqlText sql, DeskPart.Kind kind, string key, string rows, string area, long? campaign)
    {
        DeskDays.Part(sql, kind, key).Add("count(*), 0, 0, 0 FROM ").Add(rows).Add(DeskDays.In("case_area", area));
        DeskCampaign.Add(sql, campaign);
        sql.Add(" GROUP BY 2");
    }
}
