using System.Text;
using System.Text.Json;
using CaseFlow.Workflows;
using CaseFlow.Workflows.State;

namespace CaseFlow.Web.Cases.Acts;

/// <summary>The details of a history line as JSON: what the person gave, then the engine's journal of the act.</summary>
internal static class HistoryDetails
{
    public static string Write(ValueMap details, IReadOnlyList<GroupEntry> journal, long rootId) => JsonRoom.Write(
        (details, journal, rootId), static (writer, of) => Write(writer, of.details, of.journal, of.rootId), static written => Encoding.UTF8.GetString(written));

    private static void Write(Utf8JsonWriter writer, ValueMap details, IReadOnlyList<GroupEntry> journal, long rootId)
    {
        writer.WriteStartObject();
        foreach (var (key, value) in details)
        {
            writer.WritePropertyName(key);
            ValueJson.WritePlain(writer, value);
        }

        if (journal.Count > 0) WriteJournal(writer, journal, rootId);
        writer.WriteEndObject();
    }

    private static void WriteJournal(Utf8JsonWriter writer, IReadOnlyList<GroupEntry> journal, long rootId)
    {
        writer.WriteStartArray("journal");
        for (var place = 0; place < journal.Count; place++)
        {
            var (instanceId, entry) = journal[place];
            writer.WriteStartObject();
            writer.WriteString("activityId", entry.ActivityId);
            writer.WriteString("activityType", entry.ActivityType);
            writer.WriteString("event", entry.Event);
            if (instanceId != rootId) writer.WriteNumber("instance", instanceId);
            if (entry.Detail is { } detail) writer.WriteString("detail", detail);
            if (entry.Outcomes is { } outcomes)
            {
                writer.WriteStartArray("outcomes");
                foreach (var outcome in outcomes) writer.WriteStringValue(outcome);
                writer.WriteEndArray();
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
