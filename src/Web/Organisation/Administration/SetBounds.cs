using CaseFlow.Web.Audit;
using CaseFlow.Web.Data;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Organisation.Areas;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Organisation.Administration;

/// <summary>Where an area lies: its middle in degrees (WGS-84) and how far it reaches from there, in metres; all empty when nothing is said of it.</summary>
public sealed record AreaBounds(double? Latitude = null, double? Longitude = null, int? Radius = null);

/// <summary>Says where an area lies. The ranges are those of the country, so that a swapped pair of numbers is refused.</summary>
public sealed class SetBounds(CaseFlowDb db, OrganisationChanges changes, Caller caller, IStringLocalizer<OrganisationTexts> texts)
{
    public async Task<Refusal?> Run(string code, AreaBounds bounds, CancellationToken ct)
    {
        if (changes.Organisation.Area(code) is null) return Refusal.NotFound(texts["AreaUnknown", code]);
        if (changes.RefuseArea(code) is { } foreign) return foreign;
        if (Check(bounds) is { Count: > 0 } problems) return Refusal.Invalid(texts["BoundsInvalid"], problems);
        AreaBounds? before = null;
        return await changes.Save(async () =>
        {
            var area = await db.Set<Area>().SingleAsync(row => row.Code == code, ct);
            before = new(area.Latitude, area.Longitude, area.Radius);
            (area.Latitude, area.Longitude, area.Radius) = (bounds.Latitude, bounds.Longitude, bounds.Radius);
            return null;
        }, () => new AuditNote($"area/{code}", "area-placed", code, before, bounds) { OnBehalfOf = caller.PostFor(Rights.SystemAdmin, code)?.OnBehalfOf }, ct);
    }

    List<FieldProblem> Check(AreaBounds bounds)
    {
        List<FieldProblem> problems = [];
        if (bounds == new AreaBounds()) return problems;
        if (bounds.Latitude is not (>= 3 and <= 54)) problems.Add(new("latitude", "range", texts["LatitudeRange"]));
        if (bounds.Longitude is not (>= 73 and <= 136)) problems.Add(new("longitude", "range", texts["LongitudeRange"]));
        if (bounds.Radius is not (>= 100 and <= 100_000)) problems.Add(new("radius", "range", texts["RadiusRange"]));
        return problems;
    }
}
