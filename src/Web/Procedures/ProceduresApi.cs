using CaseFlow.Web.Api;
using CaseFlow.Web.Components.Flow;
using CaseFlow.Web.Data.Time;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Procedures.Checking;
using CaseFlow.Web.Procedures.Comparison;
using CaseFlow.Web.Procedures.Drafts;
using CaseFlow.Web.Procedures.Reading;
using CaseFlow.Web.Procedures.Versions;
using CaseFlow.Workflows.Definitions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Procedures;

public static class ProceduresApi
{
    /// <summary>A multipart upload wraps the file in a little more than its own bytes.</summary>
    static readonly long LargestBody = ParseLimits.Default.MaxBytes + 1024 * 1024;

    public static void MapProcedures(this RouteGroupBuilder api)
    {
        var procedures = api.MapGroup("/procedures").WithTags("Procedures");
        procedures.MapGet("", List).WithSummary("The procedures of the caller's areas: version in force, draft, running cases.");
        procedures.MapPost("", Upload).WithMetadata(new RequestSizeLimitAttribute(LargestBody))
            .Accepts<WorkflowFile>("application/json", "multipart/form-data")
            .Produces<UploadContract>(StatusCodes.Status201Created).Produces<UploadContract>()
            .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .WithSummary("Uploads an Elsa 3 definition.")
            .WithDescription(
                "A new definitionId begins with version 1, a known one becomes the next draft. An existing draft is replaced only with ?revision= as last seen. "
                + "All problems are listed with path and activity id, and nothing is saved when there are any.");
        procedures.MapGet("/{definitionId}", Versions).WithSummary("All versions of a procedure, the newest first, with the cases that run on each.").Produces<ProcedureVersionsContract>().ProducesProblem(404);
        procedures.MapGet("/{definitionId}/export", (string definitionId, ProcedureFiles files, HttpContext http, CancellationToken ct) => File(files.All(definitionId, ct), http))
            .WithSummary("All versions of a procedure as a ZIP of Elsa files.").Produces(200, contentType: "application/zip").ProducesProblem(404);
        api.MapGet("/procedure-archive", (ProcedureFiles files, HttpContext http, CancellationToken ct) => File(files.All(null, ct), http))
            .WithTags("Procedures").WithSummary("All versions of all procedures as a ZIP of Elsa files.").Produces(200, contentType: "application/zip");
        procedures.MapDrafts();
        procedures.MapPost("/check", CheckContent).WithMetadata(new RequestSizeLimitAttribute(LargestBody)).Accepts<WorkflowFile>("application/json")
            .WithSummary("What the release check finds in a definition that is not saved; ?areas= and ?effectiveFrom= choose the law that binds.")
            .RequireAuthorization(Rights.EditsProcedures).Produces<CheckContract>().ProducesProblem(403).ProducesProblem(422);
        var words = api.MapGroup("/procedure-messages").WithTags("Procedures");
        words.MapGet("", async (ReadReleaseMessages read, ProcedureRights rights, CancellationToken ct) => (await read.Run(ct)).Select(word => new ReleaseWordContract(
            word.Id, word.Version.DefinitionId, word.Version.Version, word.Version.Title, word.EffectiveFrom, [.. word.Areas.Select(rights.AreaName)], word.At)))
            .WithSummary("The caller's unread words about versions that took effect.").Produces<List<ReleaseWordContract>>();
        words.MapPost("/{id:long}/read", async (long id, ReadReleaseMessages read, CancellationToken ct) => { await read.MarkRead(id, ct); return TypedResults.NoContent(); })
            .WithSummary("Marks one of the caller's words as read; nothing happens with another's.").Produces(204);
        procedures.MapGet("/{definitionId}/compare", Compare).WithSummary("What changed between two versions, in words and for the chart; ?from= and ?to=.").Produces<DifferenceContract>().ProducesProblem(404);
        MapVersion(procedures.MapGroup("/{definitionId}/versions/{version:int}"));
    }

    static void MapVersion(RouteGroupBuilder version)
    {
        version.MapGet("", Get).WithSummary("One version.").Produces<VersionContract>().ProducesProblem(404);
        version.MapGet("/definition", (string definitionId, int version, ProcedureFiles files, HttpContext http, CancellationToken ct) => File(files.One(definitionId, version, ct), http))
            .WithSummary("The version as an Elsa file; apart from the version facts it is the uploaded file.").Produces(200, contentType: "application/json").ProducesProblem(404);
        version.MapGet("/diagram", Diagram).WithSummary("The steps and lines of the chart.").Produces<FlowPicture>().ProducesProblem(404);
        version.MapGet("/check", Check).WithSummary("What the release check finds; ?window=06-01..06-15 adds a campaign phase, ?effectiveFrom= the day whose law applies.").Produces<CheckContract>().ProducesProblem(404).ProducesProblem(422);
        version.MapGet("/timeline", Timeline).WithSummary("Every step with its earliest and latest day from ?start= (today when not given) on, holidays included.").Produces<TimelineContract>().ProducesProblem(404).ProducesProblem(422);
        version.MapGet("/trial", Trial).WithSummary("Walks every branch with a sample household; nobody gets a work item.").Produces<TrialContract>().ProducesProblem(404).ProducesProblem(422);
        version.MapPost("/restore", async (string definitionId, int version, RevisionContract? body, RestoreVersion restore, ProcedureWords words, HttpContext http, CancellationToken ct) =>
            Answer(await restore.Run(definitionId, version, body?.Revision, ct), row => words.Of(row), http))
            .WithSummary("Takes the content of the version as the draft.").Produces<VersionContract>().ProducesProblem(403).ProducesProblem(404).ProducesProblem(409).ProducesProblem(422);
        version.MapPost("/copy", async (string definitionId, int version, ProcedureCopy body, CopyProcedure copy, ProcedureWords words, HttpContext http, CancellationToken ct) =>
            Answer(await copy.Run(definitionId, version, body, ct), row => words.Of(row), http))
            .WithSummary("Makes a new procedure out of the version.").Produces<VersionContract>().ProducesProblem(403).ProducesProblem(404).ProducesProblem(422);
        version.MapPost("/submit", Submit).WithSummary("Hands the draft to a second person; refused with all errors of the release check.").Produces<VersionContract>().ProducesProblem(403).ProducesProblem(404).ProducesProblem(409).ProducesProblem(422);
        version.MapPost("/release", Release).WithSummary("Puts a submitted version into force; never by one of its makers.").Produces<VersionContract>().ProducesProblem(403).ProducesProblem(404).ProducesProblem(409).ProducesProblem(422);
        version.MapPost("/return", Return).WithSummary("Sends a submitted version back with the reason.").Produces<VersionContract>().ProducesProblem(403).ProducesProblem(404).ProducesProblem(409).ProducesProblem(422);
        version.MapPost("/retire", Retire).WithSummary("Takes a released version out of force; running cases end on it.").Produces<VersionContract>().ProducesProblem(403).ProducesProblem(404).ProducesProblem(409).ProducesProblem(422);
    }

    static async Task<List<ProcedureContract>> List(ListProcedures list, ProcedureWords words, CancellationToken ct) => [.. (await list.Run(ct)).Select(words.Of)];

    static async Task<IResult> Upload(int? revision, UploadProcedure upload, IStringLocalizer<ProcedureTexts> texts, HttpContext http, CancellationToken ct)
    {
        if (http.Request.HasFormContentType && (await http.Request.ReadFormAsync(ct)).Files is var files && files.Count != 1)
            return Refusal.Invalid("file", "required", texts["FileMissing"]).ToProblem(http);
        await using var file = http.Request.HasFormContentType ? http.Request.Form.Files[0].OpenReadStream() : http.Request.Body;
        var uploaded = await upload.Run(file, revision, ct);
        if (!uploaded.IsDone) return uploaded.Refusal.ToProblem(http);
        var contract = ProcedureWords.Of(uploaded.Value);
        return uploaded.Value.IsNew
            ? TypedResults.Created($"/api/v1/procedures/{Uri.EscapeDataString(contract.DefinitionId)}/versions/{contract.Version}", contract)
            : TypedResults.Ok(contract);
    }

    static async Task<IResult> Versions(
        string definitionId, ProcedureReading reading, ListProcedures list, ProcedureWords words, HttpContext http, CancellationToken ct)
    {
        var versions = reading.Versions(definitionId);
        if (!versions.IsDone) return versions.Refusal.ToProblem(http);
        var cases = await list.CasesByVersion(definitionId, ct);
        return TypedResults.Ok(new ProcedureVersionsContract(
            definitionId, versions.Value[0].Title, [.. versions.Value.Select(row => words.Of(row, cases.GetValueOrDefault(row.Id)))]));
    }

    static IResult Get(string definitionId, int version, ProcedureReading reading, ProcedureWords words, HttpContext http) =>
        Answer(reading.Find(definitionId, version), row => words.Of(row), http);

    static async Task<IResult> Diagram(string definitionId, int version, DrawProcedure draw, HttpContext http, CancellationToken ct) =>
        Answer<FlowPicture, FlowPicture>(await draw.Run(definitionId, version, ct), picture => picture, http);

    static async Task<IResult> Check(
        string definitionId, int version, string? window, DateOnly? effectiveFrom, CheckProcedure check, HttpContext http, CancellationToken ct) =>
        Answer(await check.Run(definitionId, version, window, ct, effectiveFrom), ProcedureWords.Of, http);

    static async Task<IResult> CheckContent(
        string? window, [FromQuery] string[]? areas, DateOnly? effectiveFrom, CheckContent check, HttpContext http, CancellationToken ct) =>
        Answer(await check.Run(http.Request.Body, areas ?? [], effectiveFrom, window, ct), ProcedureWords.Of, http);

    static async Task<IResult> Timeline(
        string definitionId, int version, DateOnly? start, LayOnCalendar lay, TimeProvider clock, HttpContext http, CancellationToken ct) =>
        Answer(await lay.Run(definitionId, version, start ?? clock.ChinaToday, ct), timeline => new TimelineContract(timeline.Start,
            [.. timeline.Steps.Select(row => new StepDatesContract(row.ActivityId, row.Title.Spoken, row.Earliest, row.Latest, row.Explanation.Spoken))]), http);

    static async Task<IResult> Compare(string definitionId, int? from, int? to, CompareVersions compare, HttpContext http, CancellationToken ct) =>
        Answer(await compare.Run(definitionId, from, to, ct), DifferenceContract.Of, http);

    static async Task<IResult> Trial(
        string definitionId, int version, DateOnly? start, string? areaCode, decimal? annualIncome, int? householdSize, TryProcedure attempt, HttpContext http, CancellationToken ct) =>
        Answer(await attempt.Run(definitionId, version, new(start, areaCode, annualIncome, householdSize), ct), TrialContract.Of, http);

    static async Task<IResult> Submit(
        string definitionId, int version, RevisionContract? body, SubmitProcedure submit, ProcedureWords words, HttpContext http, CancellationToken ct) =>
        Answer(await submit.Run(definitionId, version, body?.Revision, ct), row => words.Of(row), http);

    static async Task<IResult> Release(
        string definitionId, int version, ProcedureRelease? body, ReleaseProcedure release, ProcedureWords words, HttpContext http, CancellationToken ct) =>
        Answer(await release.Run(definitionId, version, body ?? new(null, null, null, null, null), ct), row => words.Of(row), http);

    static async Task<IResult> Return(
        string definitionId, int version, ReturnContract body, ReturnProcedure giveBack, ProcedureWords words, HttpContext http, CancellationToken ct) =>
        Answer(await giveBack.Run(definitionId, version, body.Reason, body.Revision, ct), row => words.Of(row), http);

    static async Task<IResult> Retire(
        string definitionId, int version, RevisionContract? body, RetireProcedure retire, ProcedureWords words, HttpContext http, CancellationToken ct) =>
        Answer(await retire.Run(definitionId, version, body?.Revision, ct), row => words.Of(row), http);

    static async Task<IResult> File(Task<Result<ProcedureFile>> made, HttpContext http)
    {
        var file = await made;
        return file.IsDone ? TypedResults.File(file.Value.Content, file.Value.ContentType, file.Value.Name) : file.Refusal.ToProblem(http);
    }

    static IResult Answer<T, TContract>(Result<T> result, Func<T, TContract> words, HttpContext http) =>
        result.IsDone ? TypedResults.Ok(words(result.Value)) : result.Refusal.ToProblem(http);
}

/// <summary>Stands in the API description for an Elsa 3 definition, whose members this server does not limit.</summary>
sealed record WorkflowFile(string? Id, string? DefinitionId, string? Name, object? Root);
