using CaseFlow.Web.Procedures.Library;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Procedures.Reading;

/// <summary>Finds what the caller may see; everything else is not there.</summary>
public sealed class ProcedureReading(ProcedureDirectory directory, ProcedureRights rights, IStringLocalizer<ProcedureTexts> texts)
{
    /// <summary>One version.</summary>
    public Result<ProcedureVersion> Find(string definitionId, int version) =>
        directory.Current.Find(definitionId, version) is { } row && rights.Sees(row) ? row : Refusal.NotFound(texts["UnknownVersion", definitionId, version]);

    /// <summary>All versions of one procedure, the newest first.</summary>
    public Result<ProcedureVersion[]> Versions(string definitionId)
    {
        var versions = directory.Current.VersionsOf(definitionId).Where(rights.Sees).ToArray();
        return versions.Length > 0 ? versions : Refusal.NotFound(texts["UnknownProcedure", definitionId]);
    }

    /// <summary>The versions of every procedure the caller sees.</summary>
    public IEnumerable<ProcedureVersion[]> All() =>
        directory.Current.DefinitionIds.Select(id => directory.Current.VersionsOf(id).Where(rights.Sees).ToArray()).Where(versions => versions.Length > 0);
}
