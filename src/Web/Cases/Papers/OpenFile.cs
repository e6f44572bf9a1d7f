using CaseFlow.Web.Cases.Files;
using CaseFlow.Web.Cases.Rights;
using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Runtime;
using CaseFlow.Web.Identity;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Web.Cases.Papers;

/// <summary>
/// Opens an uploaded file for its uploader and for whoever may see a case, a work item or a notice it belongs to; for anybody else it does not exist.
/// The public sees no uploads at all: photos of a posted notice show people and house numbers.
/// </summary>
public sealed class OpenFile(CaseFlowDb db, FileStore store, Caller caller, IEnumerable<IFileReaders> readers)
{
    /// <summary>The row and the content; null when there is no such file for the caller.</summary>
    public async Task<(StoredFile File, FileStream Content)?> Run(string id, CancellationToken ct)
    {
        var file = await db.Set<StoredFile>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, ct);
        return file is not null && (file.UploadedBy == caller.UserId || await MayRead(id, ct)) ? (file, store.OpenRead(file.Id)) : null;
    }

    private async Task<bool> MayRead(string id, CancellationToken ct)
    {
        var cases = db.Set<Case>().VisibleTo(caller);
        var items = db.Set<WorkItem>().VisibleTo(caller);
        if (await db.Set<CasePaper>().AnyAsync(paper => paper.FileId == id && (cases.Any(row => row.Id == paper.CaseId) || items.Any(row => row.CaseId == paper.CaseId)), ct)
            || await db.Set<PublicNotice>().VisibleTo(caller).AnyAsync(notice => notice.Photos!.Contains(id) || notice.ClosingPhotos!.Contains(id), ct)) return true;
        foreach (var other in readers)
            if (await other.MayRead(id, ct)) return true;
        return false;
    }
}
