using System.Globalization;

namespace CaseFlow.Web.Campaigns.Templates;

/// <summary>A calendar of a real campaign that can be used for any year; a draft made of it may be changed before it runs.</summary>
public sealed record CampaignTemplate(
    string Key, TemplateText Title, string Kind, int Year, string Document, string Source, TemplateText Criteria, TemplateDay? Baseline, IReadOnlyList<TemplatePhase> Phases)
{
    /// <summary>The draft for a year and an area.</summary>
    public CampaignInput For(int year, string? area) => new(
        Title.Spoken.Replace("{year}", year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal), Kind, area, [], Criteria.Spoken, Year == year ? Document : null,
        Baseline?.In(year), Key, [.. Phases.Select(phase => phase.For(year))]);
}

/// <summary>A phase of a template.</summary>
public sealed record TemplatePhase(
    int Number, TemplateText Title, PhaseWork Work, string Level, TemplateDay From, TemplateDay Last, TemplateDay? SubmitBy = null, string? Procedure = null, string? Fits = null,
    ItemStage? Stage = null)
{
    public PhaseInput For(int year) => new(Number, Title.Zh, Title.En, Work, Level, Procedure, Fits, Stage, From.In(year), Last.In(year), SubmitBy?.In(year));
}

/// <summary>A day of the year the campaign begins in, or of a later one.</summary>
public sealed record TemplateDay(int Month, int Day, int Years = 0)
{
    public string In(int year) => new DateOnly(year + Years, Month, Math.Min(Day, DateTime.DaysInMonth(year + Years, Month))).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>A text in both languages.</summary>
public sealed record TemplateText(string Zh, string En)
{
    public string Spoken => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? En : Zh;
}
