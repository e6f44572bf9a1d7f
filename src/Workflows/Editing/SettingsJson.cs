using System.Text.Json.Nodes;
using CaseFlow.Workflows.Definitions;

namespace CaseFlow.Workflows.Editing;

/// <summary>The title of a step stands in three places: for the canvas, for people of either language, and for the inbox.</summary>
internal static class SettingsJson
{
    public static void Rename(JsonObject activity, BilingualText title)
    {
        if (FlowDraft.Member(activity, "metadata") is not JsonObject metadata) FlowDraft.Set(activity, "metadata", metadata = []);
        FlowDraft.Set(metadata, "displayText", title.Zh);
        if (FlowDraft.Member(activity, "customProperties") is not JsonObject custom) FlowDraft.Set(activity, "customProperties", custom = []);
        if (FlowDraft.Member(custom, "title") is not JsonObject words) FlowDraft.Set(custom, "title", words = []);
        (words["zh"], words["en"]) = (title.Zh, title.En);
        if (FlowDraft.Text(activity, "type")?.StartsWith("CaseFlow.", StringComparison.Ordinal) == true) InputJson.Set(activity, "title", "String", "Literal", title.Zh);
    }
}
