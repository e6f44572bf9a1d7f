using System.Text.Json;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Editing;
using CaseFlow.Workflows.Execution;
using Microsoft.AspNetCore.Http;

namespace CaseFlow.Designer.Api;

/// <summary>Reading, saving and publishing definitions.</summary>
static class DefinitionEndpoints
{
    const int LargestPage = 100;

    public static IResult List(
        IDefinitionLibrary library, string? versionOptions, int? page, int? pageSize, string? searchTerm, string? orderBy, string? orderDirection, string[]? definitionIds)
    {
        if (VersionChoice.TryParse(versionOptions) is not { } choice) return ElsaJson.Ok(new { items = Array.Empty<object>(), totalCount = 0 });
        var found = library.List(new(
            choice, Math.Max(page ?? 0, 0), Math.Clamp(pageSize ?? LargestPage, 1, LargestPage), searchTerm, definitionIds ?? [], orderBy,
            string.Equals(orderDirection, "Descending", StringComparison.OrdinalIgnoreCase)));
        return ElsaJson.Ok(new { items = found.Items.Select(DefinitionView.Summary), totalCount = found.TotalCount, links = DefinitionView.ListLinks(library.CanEdit) });
    }

    public static async Task<IResult> ById(string id, IDefinitionLibrary library, HttpContext http, CancellationToken ct)
    {
        var found = await library.ById(id, ct);
        return Answer(found.IsDone ? found : await library.Find(id, VersionChoice.Latest, ct), http);
    }

    public static async Task<IResult> Find(string definitionId, string? versionOptions, IDefinitionLibrary library, HttpContext http, CancellationToken ct) =>
        Answer(await library.Find(definitionId, VersionChoice.TryParse(versionOptions) ?? VersionChoice.Latest, ct), http);

    public static async Task<IResult> Save(IDefinitionLibrary library, HttpContext http, CancellationToken ct)
    {
        var body = await RequestBody.Read(http, ct);
        using var envelope = RequestBody.TryParse(body);
        // Without an envelope the reader of definitions says what is wrong with the body.
        if (envelope?.RootElement.Get("model") is not { ValueKind: JsonValueKind.Object } model) return AnswerSaved(await library.Import(body, ct), http);
        return envelope.RootElement.Get("publish").AsFlag() ? library.RefusePublishing().ToProblem(http) : AnswerSaved(Shown(await library.Save(model, ct)), http);
    }

    public static async Task<IResult> Ways(
        string definitionId, string type, string after, IDefinitionLibrary library, IActivityCatalog catalog, HttpContext http, CancellationToken ct)
    {
        var found = await library.Find(definitionId, VersionChoice.Latest, ct);
        if (!found.IsDone) return found.Refusal.ToProblem(http);
        var word = Palette.Find(type);
        var ways = word?.OnlyResult is null ? AsideWays.Of(found.Value.Content, catalog, word?.Type ?? type, after) : [];
        return ElsaJson.List(ways.Select(way => new { way.Port, target = way.TargetId }).ToList());
    }

    public static async Task<IResult> Publish(string definitionId, IDefinitionLibrary library, HttpContext http, CancellationToken ct) =>
        AnswerSaved(await library.Publish(definitionId, ct), http);

    public static async Task<IResult> Retract(string definitionId, IDefinitionLibrary library, HttpContext http, CancellationToken ct) =>
        Answer(await library.Retract(definitionId, ct), http);

    internal static IResult Answer(LibraryAnswer<LibraryDefinition> answer, HttpContext http) =>
        answer.IsDone ? ElsaJson.Tagged(DefinitionView.Full(answer.Value), http) : answer.Refusal.ToProblem(http);

    // Studio shows the texts of a 400 only, and tries again after anything it takes for a fault of the network.
    static LibraryAnswer<LibraryDefinition> Shown(LibraryAnswer<LibraryDefinition> saved) =>
        saved.Refusal is { Status: StatusCodes.Status409Conflict } refusal ? refusal with { Status = StatusCodes.Status400BadRequest } : saved;

    static IResult AnswerSaved(LibraryAnswer<LibraryDefinition> answer, HttpContext http) => answer.IsDone
        ? ElsaJson.Ok(new { workflowDefinition = DefinitionView.Full(answer.Value), alreadyPublished = false, consumingWorkflowCount = 0 })
        : answer.Refusal.ToProblem(http);
}
