using System.Globalization;
using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Ids;
using CaseFlow.Web.Data.Runtime;
using CaseFlow.Workflows.State;

namespace CaseFlow.Web.Inspections.Drawing;

/// <summary>Tells inspectors how many households they were given. Before the draw nobody is told, because an unannounced visit that is known is none.</summary>
public sealed class TellInspectors(CaseFlowDb db, IdBlocks ids, TimeProvider clock)
{
    /// <summary>One word per inspector; called outside of the transaction, because ids are taken on a connection of their own.</summary>
    public async Task<IReadOnlyList<Message>> Prepare(Inspection inspection, IReadOnlyList<InspectionVisit> visits, CancellationToken ct)
    {
        // A household nobody in particular was given is everybody's.
        var shares = inspection.Inspectors.Select(one => (one.UserId, Count: visits.Count(visit => visit.InspectorId is null || visit.InspectorId == one.UserId))).Where(share => share.Count > 0).ToList();
        if (shares.Count == 0) return [];
        var first = await ids.Reserve(shares.Count, ct);
        return [.. shares.Select((share, index) => Word(inspection, share.UserId, share.Count, first + index))];
    }

    /// <summary>Adds the words to the running transaction.</summary>
    public void Save(IReadOnlyList<Message> words) => db.AddRange(words);

    private Message Word(Inspection inspection, string user, int count, long id) => new()
    {
        Id = id, CaseArea = inspection.OfficeArea, Kind = "Inspection", UserId = user, Template = "inspection-visits", At = clock.GetUtcNow(),
        Arguments = ValueJson.ToPlainText(new ValueMap
        {
            ["title"] = inspection.Title, ["due"] = inspection.LastDay.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), ["days"] = (long)count, ["href"] = "/inspections/my-visits",
        }),
    };
}
