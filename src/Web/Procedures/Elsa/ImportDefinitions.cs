using CaseFlow.Designer;
using CaseFlow.Web.Procedures.Library;
using CaseFlow.Web.Procedures.Versions;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Execution;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Procedures.Elsa;

/// <summary>Takes several definition files at once. All are read first; when one has errors none is saved, and every error says in which file it stands.</summary>
sealed class ImportDefinitions(
    UploadCheck check, UploadProcedure upload, ProcedureDirectory directory, GraphCache library, IActivityCatalog catalog, IStringLocalizer<ElsaTexts> texts)
{
    public async Task<LibraryAnswer<ImportReport>> Run(IReadOnlyList<ImportFile> given, CancellationToken ct)
    {
        var read = given.Select(file => (file.Name, Parsed: check.Read(WorkflowDefinition.Parse(file.Content)))).ToList();
        var problems = read.Where(file => !file.Parsed.IsDone).SelectMany(file => Problems(file.Name, file.Parsed.Refusal!)).ToList();
        if (given.Count == 0) problems.Add(new("files", "no-files", texts["NoFiles"], null));
        if (problems.Count > 0) return new LibraryRefusal(StatusCodes.Status422UnprocessableEntity, "import-invalid", texts["ImportInvalid", problems.Count], problems);

        List<ImportedFile> imported = [];
        foreach (var (name, parsed) in read)
        {
            var latest = directory.Current.Latest(parsed.Value!.Definition!.DefinitionId);
            var saved = await upload.Run(parsed.Value, latest?.Revision, ct);
            if (!saved.IsDone) return Stopped(name, saved.Refusal, imported);
            imported.Add(new(name, saved.Value.Version.DefinitionId, saved.Value.Version.Version, Unknown(parsed.Value.Definition)));
        }

        return new ImportReport(imported);
    }

    static IEnumerable<LibraryProblem> Problems(string file, Refusal refusal) => refusal.Problems.Count == 0
        ? [new(file, refusal.Code, $"{file}: {refusal.Message}", null)]
        : refusal.Problems.Select(problem => new LibraryProblem(file, problem.Code, $"{file}: {problem.Message}", null));

    // Rights and revisions can differ from file to file: what was saved before is named, so that nobody has to guess.
    LibraryRefusal Stopped(string file, Refusal refusal, IReadOnlyList<ImportedFile> imported)
    {
        var before = imported.Count == 0 ? texts["NothingImported"] : texts["ImportedBefore", string.Join(", ", imported.Select(done => done.File))];
        return ElsaDefinitions.Words(refusal) with { Message = $"{file}: {refusal.Message} {before}" };
    }

    IReadOnlyList<string> Unknown(WorkflowDefinition definition) =>
    [
        .. definition.Graph.Nodes.Where(node => catalog.Find(node.Type) is null && node.Type != "Elsa.Container" && library.FindByActivityType(node.Type) is null)
            .Select(node => $"{node.DisplayName ?? node.Name ?? node.Id} ({node.Type})"),
    ];
}
