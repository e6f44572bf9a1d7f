using CaseFlow.Web.Cases.Files;
using CaseFlow.Web.Cases.Papers;
using CaseFlow.Web.Data;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Organisation.Areas;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Inspections.Visiting;

/// <summary>Photos of visits: taken from the uploads of the inspector, shown to whoever sees the visit.</summary>
public sealed class VisitPhotos(CaseFlowDb db, Caller caller, IStringLocalizer<InspectionTexts> texts) : IFileReaders
{
    /// <summary>The most photos of a visit, and of a finding.</summary>
    public const int Most = 9;

    /// <summary>What is wrong with photos, by the field they were given in.</summary>
    public async Task<IReadOnlyList<FieldProblem>> Problems(IReadOnlyList<(string Field, IReadOnlyList<string> Photos)> given, CancellationToken ct)
    {
        var wanted = given.SelectMany(one => one.Photos).Distinct().ToList();
        if (wanted.Count == 0) return [];
        var own = await db.Set<StoredFile>().AsNoTracking().Where(file => wanted.Contains(file.Id) && file.UploadedBy == caller.UserId)
            .ToDictionaryAsync(file => file.Id, file => file.ContentType, ct);
        return
        [
            .. given.Where(one => one.Photos.Count > Most).Select(one => new FieldProblem(one.Field, "TooMany", texts["photos.many", Most])),
            .. given.SelectMany(one => one.Photos, (one, photo) => (one.Field, Photo: photo)).Where(one => !own.TryGetValue(one.Photo, out var type) || !type.StartsWith("image/", StringComparison.Ordinal))
                .Select(one => one.Field).Distinct().Select(field => new FieldProblem(field, "NotAPhoto", texts["photos.unknown"])),
        ];
    }

    public async Task<bool> MayRead(string file, CancellationToken ct)
    {
        var scope = AreaScope.Of(caller);
        var visits = await db.Set<InspectionVisit>().In(scope, visit => visit.AreaCode).Where(visit => visit.Photos.Contains(file)).Select(visit => visit.InspectionId).ToListAsync(ct);
        var findings = await db.Set<InspectionFinding>().In(scope, finding => finding.AreaCode).Where(finding => finding.Photos.Contains(file)).Select(finding => finding.InspectionId).ToListAsync(ct);
        var inspections = visits.Concat(findings).Distinct().ToList();
        if (inspections.Count == 0) return false;
        var offices = caller.Offices();
        return await db.Set<Inspection>().In(offices, row => row.OfficeArea).AnyAsync(row => inspections.Contains(row.Id), ct)
            || await db.Set<Inspector>().AnyAsync(one => one.UserId == caller.UserId && inspections.Contains(one.InspectionId), ct);
    }
}
