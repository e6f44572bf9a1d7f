using System.Globalization;
using CaseFlow.Web.Cases.Rights;
using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Runtime;
using CaseFlow.Web.Households;
using CaseFlow.Web.Identity;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Web.Rectification.Registering;

/// <summary>What the form of a new item begins with: a household, or an upheld objection with what it is about.</summary>
public sealed class ItemPrefill(CaseFlowDb db, Caller caller)
{
    public async Task<Dictionary<string, string?>> Of(long? household, long? objection, CancellationToken ct)
    {
        if (objection is { } id && await Objection(id, ct) is { } found) return found;
        return household is { } given && await SubjectOf(given, ct) is not null ? new() { ["householdId"] = given.ToString(CultureInfo.InvariantCulture) } : [];
    }

    /// <summary>The household in words, when the caller may see it.</summary>
    public async Task<string?> SubjectOf(long household, CancellationToken ct)
    {
        var row = await db.Set<Household>().AsNoTracking().Where(row => row.Id == household).Select(row => new { row.HeadName, row.Number, row.AreaCode }).SingleOrDefaultAsync(ct);
        return row is not null && caller.Sees(row.AreaCode) ? $"{row.HeadName} · {row.Number}" : null;
    }

    // The objection's own id is the key: registered from it twice, the item is there once.
    private async Task<Dictionary<string, string?>?> Objection(long id, CancellationToken ct)
    {
        var objection = await db.Set<Objection>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == id && row.Status == ObjectionStatus.Upheld, ct);
        if (objection is null || !caller.Sees(objection.CaseArea)) return null;
        var about = await db.Set<Case>().AsNoTracking().VisibleTo(caller).Where(row => row.Id == objection.CaseId).Select(row => new { row.HouseholdId, row.AreaCode }).SingleOrDefaultAsync(ct);
        return new()
        {
            ["source"] = nameof(ItemSource.Objection), ["key"] = $"objection-{id}", ["problem"] = objection.Content,
            ["householdId"] = about?.HouseholdId?.ToString(CultureInfo.InvariantCulture), ["areaCode"] = about?.AreaCode ?? objection.CaseArea,
        };
    }
}
