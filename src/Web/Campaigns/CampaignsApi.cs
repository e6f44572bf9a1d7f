using CaseFlow.Web.Api;
using CaseFlow.Web.Campaigns.Drafting;
using CaseFlow.Web.Campaigns.Papers;
using CaseFlow.Web.Campaigns.Reading;
using CaseFlow.Web.Campaigns.Templates;
using CaseFlow.Web.Cases;
using CaseFlow.Web.Data.Runtime;
using CaseFlow.Web.Data.Time;
using CaseFlow.Web.Exchange.Docx;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Campaigns;

/// <summary>A template in the caller's language.</summary>
/// <param name="Year">The year it was written for.</param>
public sealed record TemplateContract(string Key, string Title, string Kind, int Year, string Document, string Source, int Phases);

/// <summary>A draft made of a template and what one should know about it; nothing is saved.</summary>
public sealed record TemplateDraft(CampaignInput Draft, IReadOnlyList<CampaignWarning> Warnings);

public static class CampaignsApi
{
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void MapCampaigns(this RouteGroupBuilder api)
    {
        api.MapGet("/campaign-templates", Templates).WithTags("Campaigns").WithSummary("The calendars a campaign can be made of.");
        api.MapGet("/campaign-templates/{key}", Template).WithTags("Campaigns").WithSummary("The draft a template gives for ?year= and ?area=, with warnings; saves nothing.")
            .Produces<TemplateDraft>().WithProblems(404, 422);
        var campaigns = api.MapGroup("/campaigns").WithTags("Campaigns");
        campaigns.MapGet("", List).WithSummary("Campaigns the caller's areas take part in, the newest first; ?status=, ?before=.");
        campaigns.MapPost("", Create).WithSummary("Keeps a draft.").Produces<CampaignView>(201).WithProblems(403, 422);
        campaigns.MapGet("/{id:long}", Get).WithSummary("A campaign with the progress of phases and areas.").WithProblems(404);
        campaigns.MapPut("/{id:long}", Change).WithSummary("Changes a draft.").Produces<CampaignView>().WithProblems(403, 404, 409, 422);
        campaigns.MapPost("/{id:long}/launch", Launch).WithSummary("Lets a draft run: its phases open on their days.").Produces<CampaignView>().WithProblems(403, 404, 409, 422);
        campaigns.MapPost("/{id:long}/finish", Finish).WithSummary("Ends a campaign of which everything is done.").Produces<CampaignView>().WithProblems(403, 404, 409);
        campaigns.MapPost("/{id:long}/cancel", Cancel).WithSummary("Gives a campaign up; open cases of its duties end with the reason.").Produces<CampaignView>().WithProblems(403, 404, 409, 422);
        campaigns.MapGet("/{id:long}/duties", Duties).WithSummary("What areas owe; ?phase=, ?state=, ?lamp=, ?area=, ?arrived=true (order of arrival), ?after=, ?size=.").WithProblems(404, 422);
        campaigns.MapPost("/{id:long}/duties/{duty:long}/tick", Tick).WithSummary("Says that a dated node has been done.").Produces(204).WithProblems(403, 404, 409, 422);
        campaigns.MapGet("/{id:long}/summary", Summary).WithSummary("The figures of the summary: how many left poverty, and how.").WithProblems(404);
        campaigns.MapGet("/{id:long}/summary.docx", SummaryPaper.Answer).WithSummary("The draft of the summary report.").Produces(200, contentType: DocxWriter.MediaType).WithProblems(404);
        campaigns.MapGet("/{id:long}/duties.xlsx", Export).WithSummary("All duties as a workbook.").Produces(200, contentType: Xlsx).WithProblems(404);
    }

    private static List<TemplateContract> Templates() => [.. CampaignTemplates.All.Select(template => new TemplateContract(
        template.Key, template.Title.Spoken.Replace("{year}", $"{template.Year}", StringComparison.Ordinal), template.Kind, template.Year, template.Document, template.Source,
        template.Phases.Select(phase => phase.Number).Distinct().Count()))];

    private static async Task<IResult> Template(
        string key, int? year, string? area, CampaignWarnings warnings, TimeProvider clock, IStringLocalizer<CampaignTexts> texts, HttpContext http, CancellationToken ct)
    {
        if (CampaignTemplates.Find(key) is not { } template) return Refusal.NotFound(texts["template.unknown", key]).ToProblem(http);
        var of = year ?? clock.ChinaToday.Year;
        if (of is < CampaignTemplates.FirstYear or > CampaignTemplates.LastYear)
            return Refusal.Invalid("year", "Range", texts["template.year", CampaignTemplates.FirstYear, CampaignTemplates.LastYear]).ToProblem(http);
        var draft = template.For(of, area);
        return TypedResults.Ok(new TemplateDraft(draft, await warnings.Run(draft, ct)));
    }

    private static async Task<IReadOnlyList<CampaignRow>> List(CampaignStatus? status, long? before, ReadCampaigns read, CancellationToken ct) => await read.List(status, before, ct);

    private static async Task<IResult> Create(CampaignInput body, SaveCampaign save, ReadCampaigns read, HttpContext http, CancellationToken ct)
    {
        var saved = await save.Create(body, ct);
        if (!saved.IsDone) return saved.Refusal.ToProblem(http);
        var view = await read.One(saved.Value.Id, ct);
        return view.IsDone ? TypedResults.Created($"/api/v1/campaigns/{view.Value.Id}", view.Value) : view.Refusal.ToProblem(http);
    }

    private static Task<IResult> Change(long id, CampaignInput body, SaveCampaign save, ReadCampaigns read, HttpContext http, CancellationToken ct) =>
        Decided(save.Change(id, body, ct), read, http, ct);

    private static Task<IResult> Launch(long id, DecideCampaign decide, ReadCampaigns read, HttpContext http, CancellationToken ct) => Decided(decide.Launch(id, ct), read, http, ct);

    private static Task<IResult> Finish(long id, DecideCampaign decide, ReadCampaigns read, HttpContext http, CancellationToken ct) => Decided(decide.Finish(id, ct), read, http, ct);

    private static Task<IResult> Cancel(long id, CancelInput? body, DecideCampaign decide, ReadCampaigns read, HttpContext http, CancellationToken ct) =>
        Decided(decide.Cancel(id, body?.Reason, ct), read, http, ct);

    private static async Task<Results<Ok<CampaignView>, ProblemHttpResult>> Get(
        long id, ReadCampaigns read, HttpContext http, CancellationToken ct) => (await read.One(id, ct)).ToOk(http);

    private static async Task<Results<Ok<DutyPage>, ProblemHttpResult>> Duties(
        long id, long? phase, DutyState? state, string? lamp, string? area, bool? arrived, string? after, int? size, ReadDuties read, HttpContext http, CancellationToken ct) =>
        (await read.Page(id, new(phase, state, lamp, area, arrived ?? false), after, size ?? ReadDuties.PageSize, ct)).ToOk(http);

    private static async Task<IResult> Tick(long id, long duty, TickInput? body, TickDuty tick, HttpContext http, CancellationToken ct) =>
        await tick.Run(id, duty, body?.Note, ct) is { } refusal ? refusal.ToProblem(http) : TypedResults.NoContent();

    private static async Task<Results<Ok<CampaignSummary>, ProblemHttpResult>> Summary(
        long id, ReadSummary read, HttpContext http, CancellationToken ct) => (await read.Of(id, ct)).ToOk(http);

    private static async Task<IResult> Export(long id, ReadCampaigns campaigns, ReadDuties duties, DutySheet sheet, HttpContext http, CancellationToken ct)
    {
        var found = await campaigns.Find(id, ct);
        if (!found.IsDone) return found.Refusal.ToProblem(http);
        return TypedResults.File(sheet.Write(await duties.All(found.Value, ct)), Xlsx, $"{found.Value.Number}.xlsx");
    }

    private static async Task<IResult> Decided(Task<Result<Campaign>> act, ReadCampaigns read, HttpContext http, CancellationToken ct)
    {
        var done = await act;
        return done.IsDone ? (await read.One(done.Value.Id, ct)).ToOk(http) : done.Refusal.ToProblem(http);
    }
}
