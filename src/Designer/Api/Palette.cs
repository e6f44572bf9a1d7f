using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CaseFlow.Workflows;

namespace CaseFlow.Designer.Api;

/// <summary>
/// A word of the palette (U-040): people take 审核 or 公告, not a type with settings. The canvas knows each word as a type of its own,
/// <c>type.word</c>; a save turns it into the type it stands for, with the settings the word implies.
/// </summary>
/// <param name="Type">The activity type.</param>
/// <param name="Inputs">The inputs that make the difference, in camel case.</param>
public sealed record PaletteWord(string Type, string Word, BilingualText Label, params (string Name, string Value)[] Inputs)
{
    public string Alias => $"{Type}.{Word}";

    /// <summary>The one result a step of this word has where its type has more: an application is only handed in, and nobody objects to an announcement.</summary>
    public (string Port, BilingualText Label)? OnlyResult { get; init; }
}

/// <summary>What the palette offers, and to whom.</summary>
public static class Palette
{
    const string Task = "CaseFlow.HumanTask", Notice = "CaseFlow.PublicNotice";

    public static readonly IReadOnlyList<PaletteWord> Words =
    [
        new(Task, "Application", new("申请", "Application"), ("level", "Village"), ("role", "ApplicantClerk")) { OnlyResult = ("Approved", new("提交", "Submit")) },
        new(Task, "Survey", new("核查", "Survey"), ("level", "Village"), ("role", "VillageCommittee")),
        new(Task, "Audit", new("审核", "Audit"), ("level", "Township"), ("role", "TownshipAuditor")),
        new(Task, "Approval", new("审批", "Approval"), ("level", "County"), ("role", "CountyApprover")),
        new(Task, "Countersign", new("会签", "Countersigning"), ("level", "Township"), ("role", "TownshipAuditor"), ("mode", "All")),
        new(Notice, "Posting", new("公示", "Public notice"), ("kind", "Notice"), ("level", "Village"), ("role", "VillageCommittee")),
        new(Notice, "Announcement", new("公告", "Announcement"), ("kind", "Announcement"), ("level", "County"), ("role", "CountyAuditor")) { OnlyResult = ("Unopposed", new("期满", "Expired")) },
    ];

    /// <summary>Elsa's own types an administrator needs; the others are for developers.</summary>
    static readonly HashSet<string> Plain = new(StringComparer.Ordinal)
    {
        "Elsa.FlowDecision", "Elsa.FlowSwitch", "Elsa.FlowFork", "Elsa.FlowJoin", "Elsa.ExecuteWorkflow", "Elsa.End", "Elsa.SetOutput",
    };

    static readonly JsonSerializerOptions plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Never taken from the palette: the chart itself.</summary>
    static readonly HashSet<string> Never = new(StringComparer.Ordinal) { "Elsa.Flowchart", "Elsa.Workflow" };

    public static bool Offers(string type, bool toDevelopers) => !Never.Contains(type)
        && (toDevelopers || Plain.Contains(type) || (type.StartsWith("CaseFlow.", StringComparison.Ordinal) && type is not (Task or Notice)));

    /// <summary>The word a canvas names as a type; null for a type itself.</summary>
    public static PaletteWord? Find(string type) => Words.FirstOrDefault(word => word.Alias == type);

    /// <summary>Turns every palette word below the node into its type.</summary>
    public static void Resolve(JsonNode? node)
    {
        if (node is JsonArray list)
            foreach (var item in list) Resolve(item);
        if (node is not JsonObject members) return;
        foreach (var (_, value) in members) Resolve(value);
        if (members["type"] is JsonValue type && type.TryGetValue<string>(out var name) && Find(name) is { } found) Settle(members, found);
    }

    static void Settle(JsonObject activity, PaletteWord word)
    {
        activity["type"] = word.Type;
        var metadata = activity["metadata"] as JsonObject ?? [];
        if (metadata["displayText"] is null) metadata["displayText"] = activity["name"]?.DeepClone() ?? word.Label.Zh;
        activity["metadata"] ??= metadata;
        foreach (var (name, value) in word.Inputs.Append(("title", word.Label.Zh)))
            activity[name] ??= Wrap("String", "Literal", value);
        if (word is { Type: Task, OnlyResult: { } only }) activity["outcomes"] ??= Wrap("Object", "Object", Listed(only.Port, only.Label));
    }

    static JsonObject Wrap(string typeName, string kind, string value) =>
        new() { ["typeName"] = typeName, ["expression"] = new JsonObject { ["type"] = kind, ["value"] = value } };

    static string Listed(string port, BilingualText label) =>
        new JsonArray(new JsonObject { ["key"] = port, ["label"] = new JsonObject { ["zh"] = label.Zh, ["en"] = label.En } }).ToJsonString(plain);
}
