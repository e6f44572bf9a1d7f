using CaseFlow.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Web.Rectification.Registering;

/// <summary>Finds items that were registered before under the same source, batch and key.</summary>
public sealed class KnownItems(CaseFlowDb db)
{
    // Small enough for the parameters of one query on every database.
    private const int AtOnce = 500;

    public async Task<IReadOnlyDictionary<(ItemSource Source, string Batch, string Key), RegisteredItem>> Among(IReadOnlyList<PlacedItem> items, CancellationToken ct)
    {
        Dictionary<(ItemSource, string, string), RegisteredItem> found = [];
        foreach (var list in items.GroupBy(item => (item.Item.Source, item.Item.Batch)))
        {
            foreach (var keys in list.Select(item => item.Item.Key).Distinct().Chunk(AtOnce))
            {
                var (source, batch) = list.Key;
                var rows = await db.Set<RectificationItem>().AsNoTracking().Where(row => row.Source == source && row.Batch == batch && keys.Contains(row.SourceKey))
                    .Select(row => new { row.Id, row.Number, row.SourceKey }).ToListAsync(ct);
                foreach (var row in rows) found[(source, batch, row.SourceKey)] = new(row.Id, row.Number, false);
            }
        }

        return found;
    }

    public static (ItemSource Source, string Batch, string Key) KeyOf(NewItem item) => (item.Source, item.Batch, item.Key);
}
