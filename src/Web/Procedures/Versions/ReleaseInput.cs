using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Time;
using CaseFlow.Web.Organisation;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Procedures.Versions;

/// <summary>What is wrong with the day, the areas and the words of a release.</summary>
public sealed class ReleaseInput(ProcedureRights rights, OrganisationDirectory organisation, TimeProvider clock, IStringLocalizer<ProcedureTexts> texts)
{
    const int LongestNumber = 100, LongestNote = 2000, MostAreas = 200;

    internal List<FieldProblem> Problems(ProcedureVersion row, ProcedureRelease release)
    {
        List<FieldProblem> problems = [];
        if (release.EffectiveFrom < clock.ChinaToday) problems.Add(new("effectiveFrom", "in-the-past", texts["EffectiveInPast"]));
        if (release.Named.Count > MostAreas) problems.Add(new("areaCodes", "too-many", texts["TooManyAreas", MostAreas]));
        var field = release.AreaCodes is null ? "areaCode" : "areaCodes";
        problems.AddRange(release.Named.Take(MostAreas).Select(code => AreaProblem(row, release, code, field)).OfType<FieldProblem>());
        if (release.DocumentNumber?.Length > LongestNumber) problems.Add(new("documentNumber", "too-long", texts["TooLong", LongestNumber]));
        if (release.Note?.Length > LongestNote) problems.Add(new("note", "too-long", texts["TooLong", LongestNote]));
        return problems;
    }

    FieldProblem? AreaProblem(ProcedureVersion row, ProcedureRelease release, string code, string field)
    {
        if (organisation.Current.Area(code) is not { } area) return new(field, "unknown-area", texts["AreaUnknown", code]);
        if (!AreaCodes.Contains(row.AreaCode, code)) return new(field, "outside", texts["AreaOutside", code, rights.AreaName(row.AreaCode)]);
        var from = release.EffectiveFrom ?? clock.ChinaToday;
        var isHeld = row.Areas.Exists(held => AreaCodes.Contains(held.AreaCode, code) && held.EffectiveFrom <= from);
        return isHeld ? new(field, "in-force-already", texts["AreaReleased", area.Name]) : null;
    }
}
