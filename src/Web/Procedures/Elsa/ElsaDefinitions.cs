using System.Text.Json;
using CaseFlow.Designer;
using CaseFlow.Web.Api;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Procedures.Drafts;
using CaseFlow.Web.Procedures.Library;
using CaseFlow.Web.Procedures.Reading;
using CaseFlow.Web.Procedures.Versions;
using CaseFlow.Workflows;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Execution;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Procedures.Elsa;

/// <summary>The door for Elsa clients: the same reading, upload and release as everywhere, in the library's words.</summary>
sealed class ElsaDefinitions(
    ProcedureReading reading, ProcedureRights rights, ProcedureDirectory directory, ProcedureFiles files, UploadCheck check, UploadProcedure upload, SaveDraft save, ImportDefinitions imports,
    DraftRights drafts, ReleaseProcedure release, RetireProcedure retire, IActivityCatalog catalog, IStringLocalizer<ProcedureTexts> texts, IStringLocalizer<ElsaTexts> words) : IDefinitionLibrary
{
    static readonly BilingualText OnCanvas = new("在画布中修改", "Changed on the canvas");

    public bool SeesDeveloperTools => rights.Caller.Posts.Any(post => post.Role == Rights.SystemAdmin);

    public bool CanEdit => rights.AdminArea is not null;

    public DefinitionPage List(DefinitionQuery query)
    {
        var found = reading.All().SelectMany(versions => versions).Select(Summary).Where(query.Choice.Includes)
            .Where(version => query.DefinitionIds.Count == 0 || query.DefinitionIds.Contains(version.DefinitionId))
            .Where(version => string.IsNullOrWhiteSpace(query.SearchTerm) || Matches(version, query.SearchTerm)).ToList();
        var ordered = query.IsDescending ? found.OrderByDescending(Key) : found.OrderBy(Key);
        return new([.. ordered.Skip((int)Math.Min((long)query.Page * query.PageSize, int.MaxValue)).Take(query.PageSize)], found.Count);

        IComparable Key(DefinitionSummary version) => query.OrderBy?.ToUpperInvariant() switch
        {
            "VERSION" => version.Version,
            "CREATEDAT" or "CREATED" => version.CreatedAt,
            _ => version.Name ?? version.DefinitionId,
        };
    }

    public Task<LibraryAnswer<LibraryDefinition>> ById(string versionId, CancellationToken ct) =>
        Load(directory.Current.Find(versionId) is { } row && rights.Sees(row) ? row : null, versionId, ct);

    public Task<LibraryAnswer<LibraryDefinition>> Find(string definitionId, VersionChoice choice, CancellationToken ct) =>
        Load(Choose(definitionId, choice), definitionId, ct);

    public async Task<LibraryAnswer<LibraryDefinition>> Save(JsonElement model, CancellationToken ct)
    {
        var definitionId = model.Get("definitionId").AsText() ?? "";
        var latest = directory.Current.Latest(definitionId) is { } row && rights.Sees(row) ? row : null;
        var stored = latest is null ? null : await files.Definition(latest, ct);
        var parsed = check.Read(WorkflowDefinition.Parse(stored is null ? CanvasModel.New(model, catalog) : CanvasModel.Merge(new(Summary(latest!), stored), model, catalog)));
        if (!parsed.IsDone) return Words(parsed.Refusal);
        // A canvas that failed to load saves an empty chart; a chart is emptied by retiring it, never by accident.
        if (stored?.Graph.Nodes.Count > 1 && parsed.Value.Definition!.Graph.Nodes.Count <= 1) return Words(Refusal.Invalid("root", "empty", texts["CanvasEmpty"]));
        if (latest is null) return await Answer(await upload.Run(parsed.Value, null, ct), ct);
        var saved = await save.Run(definitionId, CanvasModel.Settle(parsed.Value.Definition!, model, catalog), BaseOf(model, latest), OnCanvas, ct);
        return saved.Refusal is { Code: "stale" } ? Stale(latest) : await Answer(saved, ct);
    }

    // Our own canvas says what its content was made from; another Elsa client only names the version it loaded, and the last writer of an open draft wins, as in Elsa.
    static int? BaseOf(JsonElement model, ProcedureVersion latest) =>
        CanvasModel.RevisionOf(model) ?? (model.Get("id").AsText() is not { Length: > 0 } id || id == latest.Id ? latest.Revision : -1);

    LibraryRefusal Stale(ProcedureVersion latest) => Words(Refusal.Conflict(
        "stale", words["Stale", latest.ChangedByName, latest.ChangedAt.ToOffset(Data.Time.ChinaTime.Offset).ToString("yyyy-MM-dd HH:mm")]));

    public async Task<LibraryAnswer<LibraryDefinition>> Import(ReadOnlyMemory<byte> file, CancellationToken ct)
    {
        var parsed = check.Read(WorkflowDefinition.Parse(file.Span));
        if (!parsed.IsDone) return Words(parsed.Refusal);
        // Elsa's import always goes into the open draft (FORMAT A.8).
        var latest = directory.Current.Latest(parsed.Value.Definition!.DefinitionId);
        return await Answer(await upload.Run(parsed.Value, latest?.Revision, ct), ct);
    }

    public Task<LibraryAnswer<ImportReport>> ImportAll(IReadOnlyList<ImportFile> given, CancellationToken ct) => imports.Run(given, ct);

    public async Task<LibraryAnswer<LibraryDefinition>> Revert(string definitionId, int version, CancellationToken ct)
    {
        var (found, latest) = (Choose(definitionId, new(VersionKind.Numbered, version)), Choose(definitionId, VersionChoice.Latest));
        if (found is null || latest is null || await files.Definition(found, ct) is not { } content) return Words(Refusal.NotFound(texts["UnknownVersion", definitionId, version]));
        var what = new BilingualText($"恢复第 {version} 版", $"Restored version {version}");
        return await Answer(await save.Run(definitionId, content.With(new(Id: latest.Id)), latest.Revision, what, ct), ct);
    }

    public async Task<LibraryAnswer<LibraryDefinition>> Publish(string definitionId, CancellationToken ct)
    {
        if (Choose(definitionId, VersionChoice.Latest) is not { } row) return Words(Refusal.NotFound(texts["UnknownProcedure", definitionId]));
        return await Answer(await release.Run(definitionId, row.Version, new(null, null, null, null, row.Revision), ct), ct);
    }

    public async Task<LibraryAnswer<LibraryDefinition>> Retract(string definitionId, CancellationToken ct)
    {
        if (Choose(definitionId, new(VersionKind.Published)) is not { } row) return Words(Refusal.NotFound(texts["UnknownProcedure", definitionId]));
        return await Answer(await retire.Run(definitionId, row.Version, row.Revision, ct), ct);
    }

    public LibraryRefusal RefusePublishing() => Words(Refusal.Forbidden("maker-is-checker", texts["MakerIsChecker"]));

    public async Task<LibraryAnswer<LibraryFile>> Export(string definitionId, VersionChoice choice, CancellationToken ct)
    {
        if (choice.Kind == VersionKind.All) return File(await files.All(definitionId, ct));
        return Choose(definitionId, choice) is { } row
            ? File(await files.One(definitionId, row.Version, ct))
            : Words(Refusal.NotFound(texts["UnknownProcedure", definitionId]));
    }

    public async Task<LibraryAnswer<LibraryFile>> ExportAll(IReadOnlyList<string> versionIds, CancellationToken ct)
    {
        var rows = versionIds.Distinct().Select(id => directory.Current.Find(id)).OfType<ProcedureVersion>().Where(rights.Sees).ToList();
        return rows.Count == 0
            ? Words(Refusal.NotFound(texts["UnknownProcedure", string.Join(", ", versionIds.Take(5))]))
            : new LibraryFile("workflow-definitions.zip", "application/zip", await files.Zip(rows, ct));
    }

    ProcedureVersion? Choose(string definitionId, VersionChoice choice) =>
        reading.Versions(definitionId) is { IsDone: true } versions ? versions.Value.FirstOrDefault(row => choice.Includes(Summary(row))) : null;

    async Task<LibraryAnswer<LibraryDefinition>> Load(ProcedureVersion? row, string id, CancellationToken ct) =>
        row is not null && await files.Definition(row, ct) is { } content ? new LibraryDefinition(Summary(row), content) : Words(Refusal.NotFound(texts["UnknownProcedure", id]));

    async Task<LibraryAnswer<LibraryDefinition>> Answer(Result<UploadedProcedure> saved, CancellationToken ct) =>
        saved.IsDone ? await Load(saved.Value.Version, saved.Value.Version.Id, ct) : Words(saved.Refusal);

    async Task<LibraryAnswer<LibraryDefinition>> Answer(Result<ProcedureVersion> changed, CancellationToken ct) =>
        changed.IsDone ? await Load(changed.Value, changed.Value.Id, ct) : Words(changed.Refusal);

    DefinitionSummary Summary(ProcedureVersion row)
    {
        var versions = directory.Current;
        return new(
            row.Id, row.DefinitionId, row.Name ?? row.Title, row.Title, row.Version, versions.Latest(row.DefinitionId)?.Id == row.Id,
            versions.Published(row.DefinitionId)?.Id == row.Id, row.CreatedAt, CanEdit && drafts.Refuse(row) is null, row.Revision);
    }

    static bool Matches(DefinitionSummary version, string term) =>
        new[] { version.Name, version.Description, version.DefinitionId, version.Id }.Any(text => text?.Contains(term, StringComparison.OrdinalIgnoreCase) == true);

    static LibraryAnswer<LibraryFile> File(Result<ProcedureFile> file) =>
        file.IsDone ? new LibraryFile(file.Value.Name, file.Value.ContentType, file.Value.Content) : Words(file.Refusal);

    internal static LibraryRefusal Words(Refusal refusal) => new(
        Problems.StatusOf(refusal.Kind), refusal.Code, refusal.Message,
        [.. refusal.Problems.Select(problem => new LibraryProblem(problem.Field, problem.Code, problem.Message, problem.ActivityId))]);
}
