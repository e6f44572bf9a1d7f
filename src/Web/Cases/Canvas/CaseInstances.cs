using System.Globalization;
using System.Text.Json;
using CaseFlow.Designer;
using CaseFlow.Web.Cases.Rights;
using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Runtime;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Procedures.Library;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.State;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Cases.Canvas;

/// <summary>The instances of cases for the instance viewer, with the rights of the case: events only, never what people wrote into forms.</summary>
sealed class CaseInstances(CaseFlowDb db, Caller caller, ProcedureDirectory procedures, IStringLocalizer<CaseTexts> texts) : IInstanceLibrary
{
    public async Task<LibraryAnswer<LibraryInstance>> Find(string instanceId, CancellationToken ct)
    {
        if (!long.TryParse(instanceId, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            || await db.Set<Instance>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, ct) is not { } instance
            || await db.Set<Case>().AsNoTracking().VisibleTo(caller).SingleOrDefaultAsync(row => row.Id == instance.CaseId, ct) is not { } found)
            return new LibraryRefusal(StatusCodes.Status404NotFound, "not-found", texts["case.unknown"], []);
        var version = procedures.Current.Find(instance.VersionId);
        return new LibraryInstance(
            instanceId, version?.DefinitionId ?? found.Procedure, instance.VersionId, version?.Version ?? 0, found.Number, instance.Status == InstanceStatus.Finished,
            SubStatus(instance, found), found.StartedAt, instance.UpdatedAt)
        {
            Events = await Events(instance, ct),
            Incidents = [.. StateJson.Read(instance.State).Incidents.Select(incident => new InstanceIncident(incident.ActivityId, incident.MessageZh ?? incident.Message, incident.At))],
        };
    }

    async Task<IReadOnlyList<InstanceEvent>> Events(Instance instance, CancellationToken ct)
    {
        List<InstanceEvent> events = [];
        var lines = db.Set<CaseEvent>().AsNoTracking().Where(line => line.CaseId == instance.CaseId).OrderBy(line => line.Seq);
        await foreach (var line in lines.AsAsyncEnumerable().WithCancellation(ct))
        {
            using var details = JsonDocument.Parse(line.Details);
            if (!details.RootElement.TryGetProperty("journal", out var journal)) continue;
            foreach (var entry in journal.EnumerateArray())
                if ((entry.Get("instance") is { } of ? of.GetInt64() : instance.CaseId) == instance.Id) events.Add(Event(events.Count + 1, line.At, entry));
        }

        return events;
    }

    static InstanceEvent Event(long sequence, DateTimeOffset at, JsonElement entry) => new(
        sequence, entry.GetProperty("activityId").GetString()!, entry.GetProperty("activityType").GetString()!, entry.GetProperty("event").GetString()!, at,
        entry.Get("outcomes") is { ValueKind: JsonValueKind.Array } outcomes ? [.. outcomes.EnumerateArray().Select(outcome => outcome.GetString()!)] : [],
        entry.Get("detail").AsText());

    static string SubStatus(Instance instance, Case found) => instance.Status == InstanceStatus.Running
        ? "Suspended"
        : found.Status switch { CaseStatus.Withdrawn => "Cancelled", CaseStatus.Faulted => "Faulted", _ => "Finished" };
}
