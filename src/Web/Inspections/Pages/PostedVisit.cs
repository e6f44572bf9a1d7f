using System.Globalization;
using CaseFlow.Web.Cases.Files;

namespace CaseFlow.Web.Inspections.Pages;

/// <summary>
/// What the form of a visit posts. Photos travel in the same post and are kept at once, so that a form that comes back has them already. A problem of which
/// nothing was filled in is none.
/// </summary>
public sealed class PostedVisit(IFormCollection form, KeepFile keep)
{
    private const string Upload = "upload.";

    private readonly List<FieldProblem> problems = [];

    /// <summary>Files that were not taken.</summary>
    public IReadOnlyList<FieldProblem> Problems => problems;

    public async Task<VisitInput> Visit(CancellationToken ct) => new(
        Enum.TryParse<VisitResult>(Word("result"), out var result) ? result : null, Word("visitedOn"), Word("found") == "clean", Word("note"), await Photos("photos", "photos", ct),
        await Findings(ct), int.TryParse(Word("revision"), NumberStyles.None, CultureInfo.InvariantCulture, out var revision) ? revision : null);

    public async Task<IReadOnlyList<FindingInput?>> Findings(CancellationToken ct)
    {
        List<FindingInput?> findings = [];
        var indexes = form.Keys.Concat(form.Files.Select(file => file.Name.Replace(Upload, "", StringComparison.Ordinal)))
            .Select(Index).OfType<int>().Distinct().Order().ToList();
        foreach (var index in indexes)
        {
            string? Part(string name) => Word($"f{index}.{name}");
            var finding = new FindingInput(Part("category"), Part("problem"), Part("measures"), Part("unit"), Part("person"), Part("rectifyBy"), await Photos($"f{index}.photos", $"findings[{findings.Count}].photos", ct));
            if (finding is not { Category: null, Problem: null, Measures: null, Unit: null, Person: null, RectifyBy: null, Photos.Count: 0 }) findings.Add(finding);
        }

        return findings;
    }

    private static int? Index(string name) =>
        name.StartsWith('f') && name.Split('.') is [var row, _] && int.TryParse(row.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : null;

    private async Task<IReadOnlyList<string?>> Photos(string name, string field, CancellationToken ct)
    {
        List<string?> photos = [.. form[name].Where(id => !string.IsNullOrEmpty(id))];
        foreach (var upload in form.Files.Where(file => file.Name == Upload + name && file.Length > 0))
        {
            var kept = await keep.Run(upload, field, ct);
            if (kept.IsDone) photos.Add(kept.Value.Id);
            else problems.AddRange(kept.Refusal.Problems);
        }

        return photos;
    }

    private string? Word(string name) => form[name].ToString().Trim() is { Length: > 0 } word ? word : null;
}
