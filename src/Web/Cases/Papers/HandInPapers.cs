using CaseFlow.Web.Cases.Files;
using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Ids;
using CaseFlow.Web.Identity;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Web.Cases.Papers;

/// <summary>The step to which papers are handed in.</summary>
public sealed record PaperPlace(long CaseId, long WorkItemId, string Step);

/// <summary>Files papers with a step. They stay filed when the step itself is refused, so that nobody uploads twice.</summary>
public sealed class HandInPapers(CaseFlowDb db, KeepFile keep, IdBlocks ids, Caller caller, TimeProvider clock)
{
    /// <summary>All problems of all files; files without a problem are filed.</summary>
    public async Task<IReadOnlyList<FieldProblem>> Run(PaperPlace place, IEnumerable<(string Material, IFormFile File)> uploads, CancellationToken ct)
    {
        List<FieldProblem> problems = [];
        foreach (var (material, upload) in uploads.Where(one => one.File.Length > 0))
        {
            var kept = await keep.Run(upload, $"materials.{material}", ct);
            if (kept.Refusal is { } refusal) problems.AddRange(refusal.Problems);
            else db.Add(await Paper(place, material, kept.Value!, ct));
        }
        await db.SaveChangesAsync(ct);
        return problems;
    }

    public Task<List<CasePaper>> OfCase(long caseId, CancellationToken ct) =>
        db.Set<CasePaper>().AsNoTracking().Where(paper => paper.CaseId == caseId).OrderBy(paper => paper.Id).ToListAsync(ct);

    private async Task<CasePaper> Paper(PaperPlace place, string material, StoredFile file, CancellationToken ct) => new()
    {
        Id = await ids.Reserve(1, ct), CaseId = place.CaseId, WorkItemId = place.WorkItemId, Step = place.Step, Material = material, FileId = file.Id,
        FileName = file.Name, HandedInBy = caller.Name, HandedInAt = clock.GetUtcNow(),
    };
}
