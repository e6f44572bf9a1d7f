using System.Globalization;
using CaseFlow.Web.Api;
using CaseFlow.Web.Campaigns;
using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Time;
using CaseFlow.Web.Households;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Inspections.Reading;
using CaseFlow.Web.Inspections.Sampling;
using CaseFlow.Web.Organisation;
using CaseFlow.Web.Organisation.Areas;
using CaseFlow.Web.Standards;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Inspections.Planning;

/// <summary>Looks at a plan and names everything that is wrong with it; nothing is saved while there is something.</summary>
public sealed class CheckInspection(
    CaseFlowDb db, InspectionPeople people, OrganisationDirectory organisation, Caller caller, TimeProvider clock, IStringLocalizer<InspectionTexts> texts)
{
    /// <summary>The kind that compares with a baseline and therefore needs one.</summary>
    public const string Recheck = "recheck";

    public const int MostPerStratum = 500;

    private const int MostInspectors = 50, MostAreas = 500;

    public async Task<IReadOnlyList<FieldProblem>> Run(InspectionInput input, CancellationToken ct) =>
        [.. Frame(input), .. Place(input), .. Days(input), .. Sample(input), .. Inspectors(input), .. await Baseline(input, ct)];

    /// <summary>A day of the plan; null when it is none or one nobody can mean.</summary>
    public static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && PlausibleDays.Contain(day) ? day : null;

    private IEnumerable<FieldProblem> Frame(InspectionInput input)
    {
        if (string.IsNullOrWhiteSpace(input.Title)) yield return new("title", "Required", texts["title.required"]);
        if (input.Title?.Length > 200) yield return new("title", "TooLong", texts["text.long", 200]);
        if (input.Focus?.Length > 2000) yield return new("focus", "TooLong", texts["text.long", 2000]);
        if (InspectionWords.Kinds(clock.ChinaToday).All(kind => kind.Code != input.Kind)) yield return new("kind", "Unknown", texts["kind.unknown"]);
    }

    private IEnumerable<FieldProblem> Place(InspectionInput input)
    {
        if (!IsKnown(input.AreaCode))
        {
            yield return new("areaCode", "NotAnArea", texts["area.unknown", input.AreaCode ?? ""]);
            yield break;
        }

        if (AreaPaths.LevelOf(input.AreaCode!) < AreaLevel.County) yield return new("areaCode", "TooWide", texts["area.wide"]);
        if (input.Scope is not { Count: > 0 } scope) yield break;
        if (scope.Count > MostAreas) yield return new("scope", "TooMany", texts["scope.many", MostAreas]);
        else foreach (var area in scope)
            if (!IsKnown(area)) yield return new("scope", "NotAnArea", texts["area.unknown", area ?? ""]);
            else if (!AreaCodes.Contains(input.AreaCode!, area!)) yield return new("scope", "Foreign", texts["scope.foreign", organisation.Current.NameOf(area!), organisation.Current.NameOf(input.AreaCode!)]);
    }

    private IEnumerable<FieldProblem> Days(InspectionInput input)
    {
        var (from, last) = (Day(input.From), Day(input.Last));
        if (from is null) yield return new("from", "NotADay", texts["day.wrong", texts["From"], input.From ?? ""]);
        if (last is null) yield return new("last", "NotADay", texts["day.wrong", texts["Last"], input.Last ?? ""]);
        if (last < from) yield return new("last", "BeforeStart", texts["day.order"]);
        if (last < clock.ChinaToday) yield return new("last", "Past", texts["day.past"]);
    }

    private IEnumerable<FieldProblem> Sample(InspectionInput input)
    {
        foreach (var status in input.Statuses ?? [])
            if (!IsName<HouseholdStatus>(status)) yield return new("statuses", "Unknown", texts["status.unknown", status ?? ""]);
        var by = input.StrataBy ?? [];
        foreach (var part in by)
            if (!IsName<StratumBy>(part)) yield return new("strataBy", "Unknown", texts["strata.unknown", part ?? ""]);
        if (by.Contains(nameof(StratumBy.Village)) && by.Contains(nameof(StratumBy.Township))) yield return new("strataBy", "Both", texts["strata.both"]);
        if (input.Method is not SampleMethod.Count and not SampleMethod.Percent) yield return new("method", "Required", texts["method.required"]);
        if (input.Method == SampleMethod.Percent && (input.Size is null or < 1 or > 100)) yield return new("size", "Range", texts["size.percent"]);
        else if (input.Size is null or < 1 or > MostPerStratum) yield return new("size", "Range", texts["size.count", MostPerStratum]);
        if (input.AtLeast is < 0 or > MostPerStratum) yield return new("atLeast", "Range", texts["least.range", MostPerStratum]);
    }

    private IEnumerable<FieldProblem> Inspectors(InspectionInput input)
    {
        var given = input.Inspectors ?? [];
        if (given.Count == 0) yield return new("inspectors", "Required", texts["inspectors.required"]);
        if (given.Count > MostInspectors) yield return new("inspectors", "TooMany", texts["inspectors.many", MostInspectors]);
        else foreach (var one in given)
            if (people.Resolve(one) is not { } user) yield return new("inspectors", "Unknown", texts["inspector.unknown", one ?? ""]);
            else if (IsKnown(input.AreaCode) && !people.Fits(user, input.AreaCode!)) yield return new("inspectors", "Unfit", texts["inspector.unfit", people.NameOf(user)!]);
    }

    private async Task<IReadOnlyList<FieldProblem>> Baseline(InspectionInput input, CancellationToken ct)
    {
        List<FieldProblem> problems = [];
        var given = (input.BaselineInspection is null ? 0 : 1) + (input.BaselineCampaign is null ? 0 : 1) + (string.IsNullOrWhiteSpace(input.BaselineOn) ? 0 : 1);
        if (given > 1) problems.Add(new("baseline", "Several", texts["baseline.several"]));
        if (given == 0 && input.Kind == Recheck) problems.Add(new("baseline", "Required", texts["baseline.required"]));
        if (!string.IsNullOrWhiteSpace(input.BaselineOn) && (Day(input.BaselineOn) is not { } day || day > clock.ChinaToday))
            problems.Add(new("baselineOn", "NotADay", texts["baseline.day", input.BaselineOn]));
        if (input.BaselineInspection is { } inspection && !await db.Set<Inspection>().In(caller.Offices(), row => row.OfficeArea).AnyAsync(row => row.Id == inspection, ct))
            problems.Add(new("baselineInspection", "Unknown", texts["baseline.inspection"]));
        if (input.BaselineCampaign is { } campaign && !await SeesCampaign(campaign, ct))
            problems.Add(new("baselineCampaign", "Unknown", texts["baseline.campaign"]));
        return problems;
    }

    private async Task<bool> SeesCampaign(long id, CancellationToken ct) =>
        await db.Set<Campaign>().Where(row => row.Id == id && row.Status != CampaignStatus.Draft).Select(row => row.AreaCode).SingleOrDefaultAsync(ct) is { } area && caller.SeesCampaign(area);

    private bool IsKnown(string? area) => AreaPaths.IsCode(area) && organisation.Current.Area(area!) is not null;

    // Enum.TryParse would also take numbers.
    private static bool IsName<T>(string? text) where T : struct, Enum => Enum.GetNames<T>().Contains(text);
}
