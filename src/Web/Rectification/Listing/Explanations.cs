using System.Text.Json;
using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Runtime;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Web.Rectification.Listing;

/// <summary>Reads 情况说明 where they were written: in the forms of the step, the last one of each item.</summary>
public sealed class Explanations(CaseFlowDb db)
{
    private const string Step = "explain", Field = "explanation";

    public async Task<IReadOnlyDictionary<long, string>> Of(IReadOnlyList<long> items, CancellationToken ct)
    {
        if (items.Count == 0) return new Dictionary<long, string>();
        var forms = await db.Set<WorkItem>().AsNoTracking()
            .Where(work => items.Contains(work.CaseId) && work.ActivityId == Step && work.Status == WorkItemStatus.Done && work.Form != null)
            .OrderBy(work => work.Id).Select(work => new { work.CaseId, work.Form }).ToListAsync(ct);
        Dictionary<long, string> said = [];
        foreach (var form in forms)
            if (TextOf(form.Form!) is { } text) said[form.CaseId] = text;
        return said;
    }

    private static string? TextOf(string form)
    {
        using var json = JsonDocument.Parse(form);
        return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty(Field, out var text) ? text.GetString() : null;
    }
}
