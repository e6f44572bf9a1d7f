using System.Text;
using System.Text.Json;
using CaseFlow.Web.Api;
using CaseFlow.Web.Procedures.Versions;
using CaseFlow.Workflows;
using CaseFlow.Workflows.Definitions;
using Microsoft.AspNetCore.Mvc;

namespace CaseFlow.Web.Procedures.Drafts;

public static class DraftsApi
{
    public static void MapDrafts(this RouteGroupBuilder procedures)
    {
        var draft = procedures.MapGroup("/{definitionId}/draft");
        draft.MapGet("", Get).WithSummary("The latest version as an editor opens it: the definition, its revision, and what was done so far.").Produces<DraftContract>().ProducesProblem(404);
        draft.MapPut("", Put).WithMetadata(new RequestSizeLimitAttribute(ParseLimits.Default.MaxBytes + 1024 * 1024))
            .WithSummary("Saves the definition into the draft, or opens one.")
            .WithDescription("The revision is that of the version the caller saw; a stale one is refused with 409 and the name of who changed it. Sending the same content again changes nothing.")
            .Produces<DraftSavedContract>().ProducesProblem(403).ProducesProblem(404).ProducesProblem(409).ProducesProblem(422);
        draft.MapPost("/undo", Undo).WithSummary("Takes back the last change, as a new revision.").Produces<DraftSavedContract>().ProducesProblem(403).ProducesProblem(404).ProducesProblem(409);
        draft.MapPost("/redo", Redo).WithSummary("Does again what was undone, as a new revision.").Produces<DraftSavedContract>().ProducesProblem(403).ProducesProblem(404).ProducesProblem(409);
        draft.MapGet("/deadline", Deadline).WithSummary("The last day of a clock that starts today, with the sentence that explains it.").Produces<SampleDeadlineContract>().ProducesProblem(404).ProducesProblem(422);
    }

    static IResult Deadline(string definitionId, int days, string? calendar, bool? countStart, string? roll, bool? posting, string? start, ExplainClock explain, HttpContext http)
    {
        var explained = explain.Run(definitionId, new(days, calendar, countStart, roll, posting, start));
        return explained.IsDone ? TypedResults.Ok(explained.Value) : explained.Refusal.ToProblem(http);
    }

    static async Task<IResult> Get(string definitionId, DraftHistory history, HttpContext http, CancellationToken ct)
    {
        var found = await history.Run(definitionId, ct);
        return found.IsDone ? TypedResults.Ok(DraftContract.Of(found.Value)) : found.Refusal.ToProblem(http);
    }

    static async Task<IResult> Put(string definitionId, DraftContent body, SaveDraft save, UploadCheck check, HttpContext http, CancellationToken ct)
    {
        var parsed = check.Read(WorkflowDefinition.Parse(Encoding.UTF8.GetBytes(body.Written)));
        if (!parsed.IsDone) return parsed.Refusal.ToProblem(http);
        return Answer(await save.Run(definitionId, parsed.Value.Definition!, body.Revision, body.What is { } what ? new(what, what) : null, ct), http);
    }

    static async Task<IResult> Undo(string definitionId, RevisionContract? body, UndoDraft undo, HttpContext http, CancellationToken ct) =>
        Answer(await undo.Run(definitionId, body?.Revision, ct), http);

    static async Task<IResult> Redo(string definitionId, RevisionContract? body, RedoDraft redo, HttpContext http, CancellationToken ct) =>
        Answer(await redo.Run(definitionId, body?.Revision, ct), http);

    static IResult Answer(Result<ProcedureVersion> saved, HttpContext http) =>
        saved.IsDone ? TypedResults.Ok(DraftSavedContract.Of(saved.Value)) : saved.Refusal.ToProblem(http);
}

/// <param name="Revision">The revision of the version the content was made from.</param>
/// <param name="What">What was done, for the history.</param>
sealed record DraftContent(int? Revision, string? What, JsonElement Definition)
{
    /// <summary>The definition as it was written: what is wrong with it is for the reader of definitions to say.</summary>
    public string Written => Definition.ValueKind == JsonValueKind.Undefined ? "null" : Definition.GetRawText();
}

sealed record DraftSavedContract(string Id, int Version, int Revision, string Hash, ProcedureStatus Status)
{
    public static DraftSavedContract Of(ProcedureVersion row) => new(row.Id, row.Version, row.Revision, row.Hash, row.Status);
}

sealed record DraftContract(
    string DefinitionId, string Id, int Version, int Revision, string Hash, ProcedureStatus Status, bool MayEdit, bool CanUndo, bool CanRedo,
    IReadOnlyList<DraftEditContract> History, JsonElement Definition)
{
    public static DraftContract Of(DraftView view) => new(
        view.Row.DefinitionId, view.Row.Id, view.Row.Version, view.Row.Revision, view.Row.Hash, view.Row.Status, view.MayEdit, view.CanUndo, view.CanRedo,
        [.. view.Line.Edits.Select(edit => new DraftEditContract(edit.Revision, edit.What?.Spoken, edit.ByName, edit.At))], view.Content.Json);
}

sealed record DraftEditContract(int Revision, string? What, string By, DateTimeOffset At);
