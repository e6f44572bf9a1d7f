using CaseFlow.Web.Procedures.Checking;
using CaseFlow.Web.Procedures;
using CaseFlow.Web.Procedures.Library;
using CaseFlow.Web.Standards;
using CaseFlow.Workflows.Deadlines;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Campaigns.Drafting;

/// <summary>What one should know before a campaign runs; none of it keeps anybody from anything.</summary>
/// <param name="Phase">The place of the phase in the list, from 1.</param>
public sealed record CampaignWarning(int Phase, string Code, string Message);

/// <summary>Fixed days on rest days (D-115) and procedures that cannot be done within a phase (D-112).</summary>
public sealed class CampaignWarnings(StandardsDirectory standards, CheckProcedure check, ProcedureDirectory procedures, IStringLocalizer<CampaignTexts> texts)
{
    public async Task<IReadOnlyList<CampaignWarning>> Run(CampaignInput input, CancellationToken ct)
    {
        List<CampaignWarning> warnings = [];
        var calendar = standards.CalendarOf(input.AreaCode ?? "");
        for (var index = 0; index < (input.Phases?.Count ?? 0); index++)
        {
            var phase = input.Phases![index] ?? new();
            List<string?> days = [phase.From, phase.SubmitBy, phase.Last];
            foreach (var day in days.Select(CheckCampaign.Day).OfType<DateOnly>().Distinct())
                if (Rest(calendar, day) is { } words) warnings.Add(new(index + 1, "RestDay", words));
            warnings.AddRange(await TooShort(phase, index + 1, ct));
        }

        return warnings;
    }

    private string? Rest(WorkCalendar calendar, DateOnly day)
    {
        if (calendar.IsWorkday(day)) return null;
        var isEnglish = System.Globalization.CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";
        var name = calendar.Describe(day) is { Name: { } holiday }
            ? isEnglish ? HolidayName.En(holiday) : HolidayName.Zh(holiday) : isEnglish ? DateText.WeekdayEn(day) : DateText.WeekdayZh(day);
        return texts["warning.rest", $"{day:yyyy-MM-dd}", name];
    }

    private async Task<IEnumerable<CampaignWarning>> TooShort(PhaseInput phase, int place, CancellationToken ct)
    {
        var name = string.IsNullOrWhiteSpace(phase.Fits) ? phase.Procedure : phase.Fits;
        if (CheckCampaign.Day(phase.From) is not { } from || CheckCampaign.Day(phase.Last) is not { } last || last < from || string.IsNullOrWhiteSpace(name)
            || procedures.Current.Published(name) is not { } version) return [];
        var found = await check.Run(name, version.Version, $"{from:yyyy-MM-dd}..{last:yyyy-MM-dd}", ct, from);
        return (found.Value?.Findings ?? []).Where(finding => finding.Rule == "CampaignWindow")
            .Select(finding => new CampaignWarning(place, "TooShort", texts["warning.short", version.Title, finding.Message.Spoken]));
    }
}
