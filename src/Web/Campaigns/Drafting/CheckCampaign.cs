using System.Globalization;
using CaseFlow.Web.Api;
using CaseFlow.Web.Data;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Organisation;
using CaseFlow.Web.Organisation.Areas;
using CaseFlow.Web.Procedures.Library;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Campaigns.Drafting;

/// <summary>Looks at a draft and names every problem of it; nothing is saved while there is one.</summary>
public sealed class CheckCampaign(OrganisationDirectory organisation, ProcedureDirectory procedures, Caller caller, IStringLocalizer<CampaignTexts> texts)
{
    private const int MostPhases = 60, MostAreas = 2000;

    public IReadOnlyList<FieldProblem> Run(CampaignInput input)
    {
        List<FieldProblem> problems = [.. Frame(input), .. Scope(input)];
        var phases = input.Phases ?? [];
        if (phases.Count == 0) problems.Add(new("phases", "Required", texts["phases.required"]));
        if (phases.Count > MostPhases) problems.Add(new("phases", "TooMany", texts["phases.many", MostPhases]));
        else for (var index = 0; index < phases.Count; index++) problems.AddRange(Phase(phases[index] ?? new(), index));
        return problems;
    }

    /// <summary>A day of the draft; null when it is none or one nobody can mean.</summary>
    public static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && PlausibleDays.Contain(day) ? day : null;

    private IEnumerable<FieldProblem> Frame(CampaignInput input)
    {
        if (string.IsNullOrWhiteSpace(input.Title)) yield return new("title", "Required", texts["title.required"]);
        foreach (var (field, text, most) in ((string, string?, int)[])[("title", input.Title, 200), ("criteria", input.Criteria, 4000), ("document", input.Document, 100), ("template", input.Template, 40)])
            if (text?.Length > most) yield return new(field, "TooLong", texts["text.long", most]);
        if (!CampaignKinds.All.Contains(input.Kind ?? "")) yield return new("kind", "Unknown", texts["kind.unknown"]);
        if (!string.IsNullOrWhiteSpace(input.Baseline) && Day(input.Baseline) is null) yield return new("baseline", "NotADay", texts["day.wrong", input.Baseline]);
    }

    private IEnumerable<FieldProblem> Scope(CampaignInput input)
    {
        if (!AreaPaths.IsCode(input.AreaCode) || organisation.Current.Area(input.AreaCode!) is null)
        {
            yield return new("areaCode", "NotAnArea", texts["area.unknown", input.AreaCode ?? ""]);
            yield break;
        }

        var scope = input.Scope ?? [];
        if (scope.Count > MostAreas) yield return new("scope", "TooMany", texts["scope.many", MostAreas]);
        else foreach (var area in scope)
            if (!AreaPaths.IsCode(area) || organisation.Current.Area(area!) is null) yield return new("scope", "NotAnArea", texts["area.unknown", area ?? ""]);
            else if (!AreaCodes.Contains(input.AreaCode!, area!)) yield return new("scope", "Foreign", texts["scope.foreign", organisation.Current.NameOf(area!), organisation.Current.NameOf(input.AreaCode!)]);
    }

    private IEnumerable<FieldProblem> Phase(PhaseInput phase, int index)
    {
        FieldProblem Wrong(string field, string code, string text) => new($"phases[{index}].{field}", code, texts["phase.problem", index + 1, text]);
        if (phase.Number is null or < 1 or > 99) yield return Wrong("number", "Range", texts["phase.number"]);
        if (string.IsNullOrWhiteSpace(phase.TitleZh)) yield return Wrong("titleZh", "Required", texts["phase.title"]);
        if (phase.TitleZh?.Length > 100) yield return Wrong("titleZh", "TooLong", texts["text.long", 100]);
        if (phase.TitleEn?.Length > 100) yield return Wrong("titleEn", "TooLong", texts["text.long", 100]);
        if (!CampaignAreas.Levels.Any(level => $"{level}" == phase.Level)) yield return Wrong("level", "Unknown", texts["phase.level"]);
        foreach (var problem in Work(phase)) yield return Wrong(problem.Field, problem.Code, problem.Message);
        foreach (var problem in Days(phase)) yield return Wrong(problem.Field, problem.Code, problem.Message);
    }

    private IEnumerable<FieldProblem> Work(PhaseInput phase)
    {
        if (phase.Work is not { } work || !Enum.IsDefined(work)) yield return new("work", "Required", texts["phase.work"]);
        else if (work == PhaseWork.Duty && !IsReleased(phase.Procedure)) yield return new("procedure", "NotReleased", texts["phase.procedure", phase.Procedure ?? ""]);
        else if (work == PhaseWork.Items && (phase.Stage is not { } stage || !Enum.IsDefined(stage))) yield return new("stage", "Required", texts["phase.stage"]);
        if (!string.IsNullOrWhiteSpace(phase.Fits) && !IsReleased(phase.Fits)) yield return new("fits", "NotReleased", texts["phase.procedure", phase.Fits]);
    }

    private IEnumerable<FieldProblem> Days(PhaseInput phase)
    {
        var (from, last, submit) = (Day(phase.From), Day(phase.Last), Day(phase.SubmitBy));
        if (from is null) yield return new("from", "NotADay", texts["day.wrong", phase.From ?? ""]);
        if (last is null) yield return new("last", "NotADay", texts["day.wrong", phase.Last ?? ""]);
        if (last < from) yield return new("last", "BeforeStart", texts["phase.order", phase.Last!, phase.From!]);
        if (string.IsNullOrWhiteSpace(phase.SubmitBy)) yield break;
        if (submit is null) yield return new("submitBy", "NotADay", texts["day.wrong", phase.SubmitBy]);
        else if (submit < from || submit > last) yield return new("submitBy", "Outside", texts["phase.submit-by", phase.SubmitBy]);
    }

    private bool IsReleased(string? procedure) => !string.IsNullOrWhiteSpace(procedure) && procedures.Current.Published(procedure) is not null;

    /// <summary>The office of the campaign must be the caller's to draft for.</summary>
    public Refusal? WhyNotDrafter(string? area) =>
        AreaPaths.IsCode(area) && !caller.Drafts(area!) ? Refusal.Forbidden("not-drafter", texts["draft.role", organisation.Current.NameOf(area!)]) : null;
}
