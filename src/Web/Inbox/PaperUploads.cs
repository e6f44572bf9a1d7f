using CaseFlow.Web.Cases.Papers;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Inbox;

/// <summary>Files the papers of a posted step; whether all required ones are there is for the act to say.</summary>
public sealed class PaperUploads(HandInPapers papers, IStringLocalizer<InboxPageTexts> texts)
{
    private const string Prefix = "upload.materials.";

    /// <param name="others">What is wrong with other files of the same post, to be said together.</param>
    public async Task<Refusal?> Run(WorkItemSheet sheet, IFormCollection post, IReadOnlyList<FieldProblem> others, CancellationToken ct)
    {
        // Nobody files papers with a step he may not handle; the act itself then says why.
        if (sheet.ReadOnlyBecause is not null) return null;
        var keys = sheet.Materials.Select(material => material.Key).ToHashSet();
        var uploads = post.Files.Where(file => file.Name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(file => (Material: file.Name[Prefix.Length..], File: file)).Where(pair => keys.Contains(pair.Material));
        List<FieldProblem> problems = [.. others, .. await papers.Run(new(sheet.CaseId, sheet.Id, sheet.Step), uploads, ct)];
        return problems.Count == 0 ? null : Refusal.Invalid(texts["PapersIncomplete"], problems);
    }
}
