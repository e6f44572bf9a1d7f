using System.Text.Json;
using CaseFlow.Workflows.Definitions;

namespace CaseFlow.Designer;

/// <summary>
/// The definitions of the server as Elsa clients know them. The server implements it with its own rights and release rules; this project only
/// speaks Elsa's JSON.
/// </summary>
public interface IDefinitionLibrary
{
    /// <summary>Whether the caller may change definitions; otherwise clients show them read only.</summary>
    bool CanEdit { get; }

    /// <summary>Whether the caller may ask for developer activities: a system administrator.</summary>
    bool SeesDeveloperTools { get; }

    /// <summary>One page of versions.</summary>
    DefinitionPage List(DefinitionQuery query);

    /// <summary>One version by its own id.</summary>
    Task<LibraryAnswer<LibraryDefinition>> ById(string versionId, CancellationToken ct);

    /// <summary>One version of a definition.</summary>
    Task<LibraryAnswer<LibraryDefinition>> Find(string definitionId, VersionChoice choice, CancellationToken ct);

    /// <summary>Saves what a designer edits as the draft; members the designer does not know stay.</summary>
    Task<LibraryAnswer<LibraryDefinition>> Save(JsonElement model, CancellationToken ct);

    /// <summary>Takes a whole file as the first version or the next draft.</summary>
    Task<LibraryAnswer<LibraryDefinition>> Import(ReadOnlyMemory<byte> file, CancellationToken ct);

    /// <summary>Takes several files, all or none when one of them has errors.</summary>
    Task<LibraryAnswer<ImportReport>> ImportAll(IReadOnlyList<ImportFile> given, CancellationToken ct);

    /// <summary>Brings an earlier version back as the draft.</summary>
    Task<LibraryAnswer<LibraryDefinition>> Revert(string definitionId, int version, CancellationToken ct);

    /// <summary>Puts the latest version into force, by the server's release rules.</summary>
    Task<LibraryAnswer<LibraryDefinition>> Publish(string definitionId, CancellationToken ct);

    /// <summary>Takes the published version out of force.</summary>
    Task<LibraryAnswer<LibraryDefinition>> Retract(string definitionId, CancellationToken ct);

    /// <summary>The reason why the saver of a definition may not publish it in the same breath.</summary>
    LibraryRefusal RefusePublishing();

    /// <summary>One version as a file.</summary>
    Task<LibraryAnswer<LibraryFile>> Export(string definitionId, VersionChoice choice, CancellationToken ct);

    /// <summary>Several versions as a ZIP; ids the caller may not see are left out.</summary>
    Task<LibraryAnswer<LibraryFile>> ExportAll(IReadOnlyList<string> versionIds, CancellationToken ct);
}

/// <summary>A version with its content.</summary>
public sealed record LibraryDefinition(DefinitionSummary Summary, WorkflowDefinition Content);

/// <summary>What lists show of a version.</summary>
/// <param name="IsEditable">Whether the caller may save the next draft from here.</param>
/// <param name="Revision">Rises with every save of the version.</param>
public sealed record DefinitionSummary(
    string Id, string DefinitionId, string? Name, string? Description, int Version, bool IsLatest, bool IsPublished, DateTimeOffset CreatedAt, bool IsEditable, int Revision);

public sealed record DefinitionPage(IReadOnlyList<DefinitionSummary> Items, int TotalCount);

/// <param name="Page">Counted from zero.</param>
public sealed record DefinitionQuery(
    VersionChoice Choice, int Page, int PageSize, string? SearchTerm, IReadOnlyList<string> DefinitionIds, string? OrderBy, bool IsDescending);

public sealed record LibraryFile(string Name, string ContentType, byte[] Content);

public sealed record ImportFile(string Name, byte[] Content);

/// <param name="Imported">What was saved, in the order of the files.</param>
public sealed record ImportReport(IReadOnlyList<ImportedFile> Imported);

/// <param name="UnknownActivities">Activities this server cannot run; they are kept and refused at release.</param>
public sealed record ImportedFile(string File, string DefinitionId, int Version, IReadOnlyList<string> UnknownActivities);
