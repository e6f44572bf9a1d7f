using CaseFlow.Web.Audit;
using CaseFlow.Web.Data;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Organisation.Areas;
using CaseFlow.Web.Organisation.Organs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Organisation.Administration;

/// <summary>Registers organs and keeps their names and numbers; a new name holds from its day on and leaves older papers alone (D-134).</summary>
public sealed class KeepOrgans(CaseFlowDb db, OrganisationChanges changes, CheckOrgan check, Caller caller, IStringLocalizer<OrganisationTexts> texts)
{
    public async Task<Result<long>> Register(string area, OrganEntry entry, CancellationToken ct)
    {
        entry = entry.Trimmed;
        if (changes.Organisation.Area(area) is null) return Refusal.NotFound(texts["AreaUnknown", area]);
        if (changes.RefuseArea(area) is { } foreign) return foreign;
        var beside = await db.Set<Organ>().Where(organ => organ.AreaCode == area).ToListAsync(ct);
        if (check.Run(entry, null, beside) is { Count: > 0 } problems) return Refusal.Invalid(texts["OrganInvalid"], problems);
        var organ = new Organ { AreaCode = area, Level = AreaPaths.LevelOf(area), Department = entry.Department };
        var refusal = await changes.Save(() =>
        {
            Write(organ, entry);
            db.Add(organ);
            return Task.FromResult<Refusal?>(null);
        }, () => Note(organ, "organ-registered", null), ct);
        return refusal is null ? organ.Id : refusal;
    }

    public async Task<Refusal?> Change(long id, OrganEntry entry, CancellationToken ct)
    {
        entry = entry.Trimmed;
        var organ = await db.Set<Organ>().Include(row => row.Names).FirstOrDefaultAsync(row => row.Id == id, ct);
        if (organ is null || changes.RefuseArea(organ.AreaCode) is not null) return Refusal.NotFound(texts["OrganUnknown"]);
        if (check.Run(entry, organ, []) is { Count: > 0 } problems) return Refusal.Invalid(texts["OrganInvalid"], problems);
        var before = Facts(organ);
        return await changes.Save(() =>
        {
            Write(organ, entry);
            return Task.FromResult<Refusal?>(null);
        }, () => Note(organ, "organ-changed", before), ct);
    }

    void Write(Organ organ, OrganEntry entry)
    {
        var from = entry.From ?? changes.Today;
        if (organ.NameOn(from) != entry.Name) organ.Rename(entry.Name!, from);
        (organ.Phone, organ.Address, organ.Hotline) = (entry.Phone, entry.Address, entry.Hotline);
    }

    AuditNote Note(Organ organ, string kind, object? before) => new($"organ/{organ.Id}", kind, organ.AreaCode, before, Facts(organ))
    {
        OnBehalfOf = caller.PostFor(Rights.SystemAdmin, organ.AreaCode)?.OnBehalfOf,
    };

    object Facts(Organ organ) => new { Name = organ.NameOn(changes.Today) ?? organ.Names[^1].Name, organ.Department, organ.Phone, organ.Address, organ.Hotline };
}
