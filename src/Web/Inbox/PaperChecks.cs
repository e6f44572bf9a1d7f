using System.Globalization;
using CaseFlow.Web.Cases.Papers;
using CaseFlow.Workflows.Activities.Human.Forms;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Inbox;

/// <summary>Files the papers of a posted step and says which required ones are still missing.</summary>
public sealed class PaperChecks(HandInPapers papers, IStringLocalizer<InboxPageTexts> texts)
{
    private const string Prefix = "upload.materials.";

    public async Task<Refusal?> Check(WorkItemSheet sheet, IFormCollection post, CancellationToken ct)
    {
        // Nobody files papers with a step he may not handle; the act itself then says why.
        if (sheet.ReadOnlyBecause is not null) return null;
        var keys = sheet.Materials.Select(material => material.Key).ToHashSet();
        var uploads = post.Files.Where(file => file.Name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(file => (Material: file.Name[Prefix.Length..], File: file)).Where(pair => keys.Contains(pair.Material));
        List<FieldProblem> problems = [.. await papers.Run(new(sheet.CaseId, sheet.Id, sheet.Step), uploads, ct)];
        if (IsPositive(sheet, post)) problems.AddRange(await Missing(sheet, ct));
        return problems.Count == 0 ? null : Refusal.Invalid(texts["PapersIncomplete"], problems);
    }

    // Refusing or sending back needs a reason, not a complete file.
    private static bool IsPositive(WorkItemSheet sheet, IFormCollection post) =>
        sheet.Outcomes.Count <= 1 || sheet.Kind == "Review" || post["outcome"] == sheet.Outcomes[0].Key;

    private async Task<IEnumerable<FieldProblem>> Missing(WorkItemSheet sheet, CancellationToken ct)
    {
        var handed = (await papers.OfItem(sheet.Id, ct)).Select(paper => paper.Material);
        return Material.Missing(sheet.Materials, handed).Select(problem => new FieldProblem(problem.Field, problem.Code, CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? problem.Message.En : problem.Message.Zh));
    }
}
