using System.Globalization;
using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Time;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Organisation;
using CaseFlow.Web.Procedures;
using CaseFlow.Web.Procedures.Reading;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Cases.Migration;

/// <summary>Checks what a migration is asked for: versions, area, mapping and the right to it.</summary>
public sealed class MigrationPlaces(
    ProcedureReading reading, ProcedureRights rights, OrganisationDirectory organisation, CaseMove move, TimeProvider clock, IStringLocalizer<MigrationTexts> texts)
{
    public async Task<Result<MigrationPlace>> Find(string definitionId, MigrationInput input, CancellationToken ct)
    {
        var versions = reading.Versions(definitionId);
        if (!versions.IsDone) return versions.Refusal;
        if (rights.RefuseRole(Identity.Rights.ProcedureAdmin) is { } role) return role;
        var (from, to) = (versions.Value.FirstOrDefault(row => row.Version == input.From), versions.Value.FirstOrDefault(row => row.Version == input.To));
        if (Problems(from, to, input) is { Count: > 0 } problems) return Refusal.Invalid(texts["Invalid"], problems);
        var area = Narrower(string.IsNullOrEmpty(input.Area) ? rights.AdminArea! : input.Area, to!);
        if (area is null) return Refusal.Invalid("area", "outside", texts["AreaOutside", string.Join("、", to!.Places.Select(rights.AreaName))]);
        if (rights.Refuse(Identity.Rights.ProcedureAdmin, area) is { } refusal) return refusal;
        var plan = await move.Plan(from!.Id, to!.Id, input.Mapping ?? new Dictionary<string, string?>(), ct)
            ?? throw new InvalidOperationException($"The content of {from.Id} or {to.Id} is missing.");
        if (Unknown(plan, input) is { Count: > 0 } unknown) return Refusal.Invalid(texts["Invalid"], unknown);
        return new MigrationPlace(from, to, area, plan, input.Filter);
    }

    private List<FieldProblem> Problems(ProcedureVersion? from, ProcedureVersion? to, MigrationInput input)
    {
        List<FieldProblem> problems = [];
        if (from is null) problems.Add(new("from", "unknown-version", texts["UnknownVersion", input.From?.ToString(CultureInfo.InvariantCulture) ?? ""]));
        if (to is null) problems.Add(new("to", "unknown-version", texts["UnknownVersion", input.To?.ToString(CultureInfo.InvariantCulture) ?? ""]));
        else if (to.Status != ProcedureStatus.Released || !to.TookEffectBy(clock.ChinaToday)) problems.Add(new("to", "not-in-force", texts["NotInForce", to.Version]));
        if (from is not null && from == to) problems.Add(new("to", "same-version", texts["SameVersion"]));
        if (!string.IsNullOrEmpty(input.Area) && organisation.Current.Area(input.Area) is null) problems.Add(new("area", "unknown-area", texts["UnknownArea", input.Area]));
        return problems;
    }

    // A pilot's version takes only cases of the pilot's areas; where there are several, the caller names one.
    private string? Narrower(string area, ProcedureVersion to)
    {
        var places = to.EffectiveBy(clock.ChinaToday).Select(place => place.AreaCode).ToList();
        if (places.Exists(place => AreaCodes.Contains(place, area))) return area;
        return places.Where(place => AreaCodes.Contains(area, place)).ToList() is [var only] ? only : null;
    }

    private List<FieldProblem> Unknown(CaseFlow.Workflows.Migration.MigrationPlan plan, MigrationInput input) =>
    [
        .. (input.Mapping ?? new Dictionary<string, string?>()).SelectMany(pair => (FieldProblem?[])
        [
            plan.From.Find(pair.Key) is null ? new($"mapping.{pair.Key}", "unknown-step", texts["UnknownStep", pair.Key]) : null,
            pair.Value is { Length: > 0 } target && plan.To.Find(target) is null ? new($"mapping.{pair.Key}", "unknown-step", texts["UnknownStep", target]) : null,
        ]).OfType<FieldProblem>(),
    ];
}
