using System.Text.Json;
using System.Text.Json.Nodes;

namespace CaseFlow.Workflows.Editing;

/// <summary>Finds a free place on the canvas for a new step: between its neighbours, else below them. Nothing else moves.</summary>
internal static class FlowPlace
{
    private const double Width = 180, Height = 60, Gap = 30;

    public static void Put(JsonObject activity, FlowDraft draft, string? after, string? before, int offset = 0)
    {
        var taken = draft.Layout.Activities.Select(node => Of(draft.Activity(node.Id))).Append(Of(draft.Activity(after ?? ""))).OfType<(double X, double Y)>().ToList();
        if (taken.Count == 0) return;
        var (x, y) = Start(Of(draft.Activity(after ?? "")), Of(draft.Activity(before ?? "")), taken);
        y += offset * (Height + Gap);
        while (taken.Exists(other => Math.Abs(other.X - x) < Width + Gap && Math.Abs(other.Y - y) < Height + Gap)) y += Gap;
        if (activity["metadata"] is not JsonObject metadata) activity["metadata"] = metadata = [];
        metadata["designer"] = new JsonObject
        {
            ["position"] = new JsonObject { ["x"] = Math.Round(x), ["y"] = Math.Round(y) }, ["size"] = new JsonObject { ["width"] = Width, ["height"] = Height },
        };
    }

    private static (double X, double Y) Start((double X, double Y)? after, (double X, double Y)? before, List<(double X, double Y)> taken) => (after, before) switch
    {
        ({ } left, { } right) when Math.Abs(left.Y - right.Y) < 1 => ((left.X + right.X) / 2, left.Y),
        ({ } left, _) => (left.X, left.Y + Height + Gap),
        (null, { } right) => (right.X - Width - Gap, right.Y),
        _ => (taken.Min(place => place.X), taken.Max(place => place.Y) + Height + Gap),
    };

    private static (double X, double Y)? Of(JsonObject? activity)
    {
        var position = FlowDraft.Member(FlowDraft.Member(FlowDraft.Member(activity, "metadata") as JsonObject, "designer") as JsonObject, "position") as JsonObject;
        return Number(position, "x") is { } x && Number(position, "y") is { } y ? (x, y) : null;
    }

    private static double? Number(JsonObject? json, string name) =>
        FlowDraft.Member(json, name) is JsonValue value && value.GetValueKind() == JsonValueKind.Number && value.TryGetValue<double>(out var number) ? number : null;
}
