using System.Globalization;
using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Runtime;
using CaseFlow.Web.Data.Time;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Organisation.Areas;
using CaseFlow.Web.Standards;
using CaseFlow.Web.Standards.Parameters;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Campaigns.Reading;

/// <summary>Which duties are wanted.</summary>
/// <param name="Lamp">Green, Yellow, Red or GreyRed.</param>
/// <param name="Arrived">Only those handed in, in the order of their arrival.</param>
public sealed record DutyFilter(long? Phase = null, DutyState? State = null, string? Lamp = null, string? Area = null, bool Arrived = false);

/// <summary>The duties of a campaign in the caller's areas.</summary>
public sealed class ReadDuties(
    CaseFlowDb db, ReadCampaigns campaigns, StandardsDirectory standards, Caller caller, TimeProvider clock, IStringLocalizer<CampaignTexts> texts)
{
    public const int PageSize = 50, MostPerPage = 200;

    public static readonly IReadOnlyList<string> Lamps = ["Green", "Yellow", "Red", "GreyRed"];

    public async Task<Result<DutyPage>> Page(long id, DutyFilter filter, string? after, int size, CancellationToken ct)
    {
        var found = await campaigns.Find(id, ct);
        if (!found.IsDone) return found.Refusal;
        if (Wrong(filter, after, size) is { } refusal) return refusal;
        var phases = found.Value.Phases.ToDictionary(phase => phase.Id);
        var warning = Warning(found.Value);
        var rows = Filtered(id, filter, warning);
        rows = filter.Arrived ? ByArrival(rows, after) : ById(rows, after);
        var page = await rows.Take(size + 1).ToListAsync(ct);
        var more = page.Count > size;
        if (more) page.RemoveAt(size);
        var today = clock.ChinaToday;
        return new DutyPage([.. page.Select(duty => View(duty, phases[duty.PhaseId], today, warning))], more ? Key(page[^1], filter.Arrived) : null);
    }

    /// <summary>All duties of the campaign in the caller's areas, for a file.</summary>
    public async Task<IReadOnlyList<DutyView>> All(Campaign campaign, CancellationToken ct)
    {
        var (phases, today) = (campaign.Phases.ToDictionary(phase => phase.Id), clock.ChinaToday);
        var rows = await Filtered(campaign.Id, new(), 0).ToListAsync(ct);
        return [.. rows.Select(duty => View(duty, phases[duty.PhaseId], today, Warning(campaign))).OrderBy(duty => phases[duty.PhaseId].Ordinal).ThenBy(duty => duty.AreaCode, StringComparer.Ordinal)];
    }

    private int Warning(Campaign campaign) => (int)StandardKey.WarningDays.On(standards.Current, campaign.AreaCode, clock.ChinaToday);

    private Refusal? Wrong(DutyFilter filter, string? after, int size)
    {
        List<FieldProblem> problems = [];
        if (filter.Lamp is { } lamp && !Lamps.Contains(lamp)) problems.Add(new("lamp", "Unknown", texts["filter.lamp"]));
        if (filter.Area is { Length: > 0 } area && !AreaPaths.IsCode(area)) problems.Add(new("area", "NotAnArea", texts["area.unknown", area]));
        if (after is not null && Ends(after) is null) problems.Add(new("after", "Unknown", texts["filter.after"]));
        if (size is < 1 or > MostPerPage) problems.Add(new("size", "Range", texts["filter.size", MostPerPage]));
        return problems.Count == 0 ? null : Refusal.Invalid(texts["filter.wrong"], problems);
    }

    private IQueryable<CampaignDuty> Filtered(long id, DutyFilter filter, int warning)
    {
        var today = clock.ChinaToday;
        var soon = today.AddDays(warning);
        var rows = db.Set<CampaignDuty>().AsNoTracking().Where(duty => duty.CampaignId == id)
            .In(AreaScope.Of(caller).Within(string.IsNullOrEmpty(filter.Area) ? null : filter.Area), duty => duty.AreaCode);
        if (filter.Phase is { } phase) rows = rows.Where(duty => duty.PhaseId == phase);
        if (filter.State is { } state) rows = rows.Where(duty => duty.State == state);
        if (filter.Arrived) rows = rows.Where(duty => duty.SubmittedAt != null);
        if (filter.Lamp is null) return rows;
        var isOpen = filter.Lamp is "Red" or "Yellow";
        rows = isOpen ? rows.Where(duty => duty.State == DutyState.Open || duty.State == DutyState.Returned) : rows.Where(duty => duty.State != DutyState.Cancelled);
        return filter.Lamp switch
        {
            "Red" => rows.Where(duty => duty.IsLate || duty.DueOn < today),
            "Yellow" => rows.Where(duty => !duty.IsLate && duty.DueOn >= today && duty.DueOn <= soon),
            "GreyRed" => rows.Where(duty => duty.IsLate && duty.State != DutyState.Open && duty.State != DutyState.Returned),
            _ => rows.Where(duty => !duty.IsLate && (duty.DueOn > soon || (duty.State != DutyState.Open && duty.State != DutyState.Returned))),
        };
    }

    private static IQueryable<CampaignDuty> ById(IQueryable<CampaignDuty> rows, string? after) =>
        (Ends(after) is { } end ? rows.Where(duty => duty.Id > end.Id) : rows).OrderBy(duty => duty.Id);

    // The order of arrival within a phase and a receiver is the receipt; across them it is the time.
    private static IQueryable<CampaignDuty> ByArrival(IQueryable<CampaignDuty> rows, string? after)
    {
        if (Ends(after) is { At: { } at } end) rows = rows.Where(duty => duty.SubmittedAt > at || (duty.SubmittedAt == at && duty.Id > end.Id));
        return rows.OrderBy(duty => duty.SubmittedAt).ThenBy(duty => duty.Id);
    }

    private static string Key(CampaignDuty duty, bool byArrival) => byArrival ? $"{duty.SubmittedAt!.Value.UtcTicks}-{duty.Id}" : $"{duty.Id}";

    private static (DateTimeOffset? At, long Id)? Ends(string? after)
    {
        if (after?.Split('-') is not [.. var first, var last] || first.Length > 1 || !long.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var id)) return null;
        if (first is not [var text]) return (null, id);
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks <= DateTimeOffset.MaxValue.UtcTicks ? (new(ticks, TimeSpan.Zero), id) : null;
    }

    private static DutyView View(CampaignDuty duty, CampaignPhase phase, DateOnly today, int warning) => new(
        duty.Id, duty.PhaseId, phase.Number, phase.Title, duty.AreaCode, duty.AreaName, duty.State, duty.LampOn(today, warning), duty.IsLate, duty.DueOn, duty.LastDay, duty.Receipt,
        duty.SubmittedAt, duty.SubmittedByName, duty.FinishedOn, duty.SentBack, duty.IsStarted ? duty.Id : null, duty.Note, duty.Error);
}
