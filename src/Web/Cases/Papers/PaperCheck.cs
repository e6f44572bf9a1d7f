using CaseFlow.Web.Cases.Acts;
using CaseFlow.Web.Cases.Files;
using CaseFlow.Web.Cases.Rights;
using CaseFlow.Web.Cases.WorkItems;
using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Runtime;
using CaseFlow.Web.Data.Store;
using CaseFlow.Web.Identity;
using CaseFlow.Workflows.Activities.Human.Forms;
using CaseFlow.Workflows.Execution;
using CaseFlow.Workflows.State;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Cases.Papers;

/// <summary>What a submission brings along: the papers to file with it, or everything that is wrong with them.</summary>
public sealed record Handed(IReadOnlyList<FiledPaper> Papers, IReadOnlyList<FieldProblem> Problems)
{
    public static Handed Nothing { get; } = new([], []);
}

/// <summary>
/// Asks for the papers of a step in the one place that pages and programs share. A step without papers costs no query. Photos of notices and files of forms
/// must be uploads within the caller's reach; those of forms become papers of the case, so that whoever sees the case can open them.
/// </summary>
public sealed class PaperCheck(IServiceScopeFactory scopes, IIdSource ids, IStringLocalizer<CaseTexts> texts)
{
    public async Task<IReadOnlyList<CasePaper>> Of(long caseId, string activityId, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await OfStep(scope.ServiceProvider.GetRequiredService<CaseFlowDb>(), caseId, activityId).ToListAsync(ct);
    }

    /// <param name="given">
    /// The ids of uploaded files by material. Null comes from a program that knows only result, opinion and form: its papers stay on paper, and the case shows
    /// the step without them; whoever names papers at all must name every required one.
    /// </param>
    public ValueTask<Handed> Check(CaseFile file, ValueMap input, IReadOnlyDictionary<string, IReadOnlyList<string>>? given, Caller caller, DateTimeOffset now, CancellationToken ct)
    {
        if (file.StepOf(file.Item) is not { } step) return new(Handed.Nothing);
        var content = StepContent.Of(step);
        var (wanted, form) = (content.Handler.Materials, input["form"] as ValueMap);
        IReadOnlyList<string> photos = content.Notice is null ? [] : [.. Texts(form?["photos"])];
        IReadOnlyList<(string, string)> attached = content.Task is not { Form.Fields.Count: > 0 } ? [] : [.. Attached(content, form)];
        var isComplete = given is not null && IsPositive(content, file.Item, input);
        return given is { Count: > 0 } || photos.Count > 0 || attached.Count > 0 || (isComplete && wanted.Any(material => material.IsRequired))
            ? new(Look(file, new(wanted, given ?? CompleteInput.NoPapers, photos, attached, isComplete), caller, now, ct))
            : new(Handed.Nothing);
    }

    private async Task<Handed> Look(CaseFile file, Claims claims, Caller caller, DateTimeOffset now, CancellationToken ct)
    {
        var (wanted, given, photos, attached, isComplete) = claims;
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CaseFlowDb>();
        var asked = given.SelectMany(pair => (pair.Value ?? []).Select(id => (Material: pair.Key, File: id ?? ""))).ToList();
        var files = await Reachable(db, file.Case.Id, [.. asked.Select(one => one.File), .. photos, .. attached.Select(one => one.File)], caller, ct);
        List<FieldProblem> problems = [.. Unknown(wanted, asked, photos, files)];
        var papers = asked.Where(one => files.ContainsKey(one.File)).Concat(attached.Where(one => files.ContainsKey(one.File)))
            .Select(one => Paper(file.Item, one.Material, files[one.File], caller, now)).ToList();
        if (isComplete)
        {
            var before = await OfStep(db, file.Case.Id, file.Item.ActivityId).Select(paper => paper.Material).ToListAsync(ct);
            problems.AddRange(SubmissionCheck.Say(Material.Missing(wanted, [.. before, .. papers.Select(paper => paper.Material)]), caller));
        }

        return new(papers, problems);
    }

    // Refusing or sending back needs a reason, not a complete file.
    private static bool IsPositive(StepContent content, WorkItem item, ValueMap input) =>
        content.Outcomes(item.Kind) is var options && (options.Count <= 1 || content.Meeting is not null || input["outcome"] as string == options[0].Key);

    private IEnumerable<FieldProblem> Unknown(
        IReadOnlyList<Material> wanted, List<(string Material, string File)> asked, IReadOnlyList<string> photos, Dictionary<string, StoredFile> files)
    {
        foreach (var (material, id) in asked)
        {
            if (wanted.All(one => one.Key != material)) yield return new($"materials.{material}", "Unknown", texts["material.unknown", material]);
            else if (!files.ContainsKey(id)) yield return new($"materials.{material}", "UnknownFile", texts["file.not-yours", id]);
        }

        foreach (var photo in photos)
            if (!files.TryGetValue(photo, out var file)) yield return new("photos", "UnknownFile", texts["file.not-yours", photo]);
            else if (!file.ContentType.StartsWith("image/", StringComparison.Ordinal)) yield return new("photos", "NotAPhoto", texts["file.not-photo", file.Name]);
    }

    // The caller's own uploads and what the case already has.
    private static Task<Dictionary<string, StoredFile>> Reachable(CaseFlowDb db, long caseId, List<string> wanted, Caller caller, CancellationToken ct) =>
        db.Set<StoredFile>().AsNoTracking()
            .Where(file => wanted.Contains(file.Id) && (file.UploadedBy == caller.UserId || db.Set<CasePaper>().Any(paper => paper.FileId == file.Id && paper.CaseId == caseId)))
            .ToDictionaryAsync(file => file.Id, ct);

    // A step that comes back keeps what was handed in before, so all items of the step count.
    private static IQueryable<CasePaper> OfStep(CaseFlowDb db, long caseId, string activityId) =>
        db.Set<CasePaper>().AsNoTracking().OrderBy(paper => paper.Id)
            .Where(paper => paper.CaseId == caseId && db.Set<WorkItem>().Any(item => item.Id == paper.WorkItemId && item.ActivityId == activityId));

    private static IEnumerable<(string Material, string File)> Attached(StepContent content, ValueMap? form) =>
        from field in content.Form.Fields
        where field.Type is FieldType.File or FieldType.Photo
        from file in Texts(form?[field.Key])
        select (field.Key, file);

    private static IEnumerable<string> Texts(object? value) => value switch
    {
        ValueList list => list.Select(ValueConverter.ToText),
        null => [],
        _ => [ValueConverter.ToText(value)],
    };

    private FiledPaper Paper(WorkItem item, string material, StoredFile file, Caller caller, DateTimeOffset now) =>
        new(ids.Next(), item.CaseId, item.Id, item.Title, material, file.Id, file.Name, caller.Name, now);

    /// <summary>What a submission says it hands in, beside what the step asks for.</summary>
    private sealed record Claims(
        IReadOnlyList<Material> Wanted, IReadOnlyDictionary<string, IReadOnlyList<string>> Given, IReadOnlyList<string> Photos,
        IReadOnlyList<(string Material, string File)> Attached, bool IsComplete);
}
