namespace CaseFlow.Web.Components.Flow;

/// <summary>How a line gets from box to box.</summary>
internal enum FlowWay { Down, Up, LeftLane, RightLane }

/// <summary>
/// Hands out the horizontal tracks between the layers and the vertical lanes beside them. Lines to the same box share a lane; lanes whose
/// lines do not meet share a place.
/// </summary>
internal sealed class FlowTracks
{
    private readonly FlowLayers layers;
    private readonly List<List<string>> gaps;
    private readonly Dictionary<(bool IsLeft, string Target), int> lanes = [];

    public FlowTracks(FlowLayers layers)
    {
        this.layers = layers;
        gaps = [.. Enumerable.Range(0, layers.Count + 1).Select(_ => new List<string>())];
        PlaceLanes(isLeft: true);
        PlaceLanes(isLeft: false);
        foreach (var line in layers.Lines) TakeTracks(line);
    }

    public FlowWay WayOf(FlowLine line) => (layers.LayerOf(line.To) - layers.LayerOf(line.From)) switch
    {
        1 => FlowWay.Down,
        -1 => FlowWay.Up,
        > 1 when IsFree(line) => FlowWay.Down,
        > 1 => FlowWay.RightLane,
        _ => layers.ColumnOf(line.From) > 0 && layers.ColumnOf(line.To) > 0 && layers.IsRightmost(line.To) ? FlowWay.RightLane : FlowWay.LeftLane,
    };

    public int Lanes(bool isLeft) => lanes.Where(lane => lane.Key.IsLeft == isLeft).Select(lane => lane.Value + 1).DefaultIfEmpty(0).Max();

    public int LaneOf(FlowLine line) => lanes[(WayOf(line) is FlowWay.LeftLane, line.To)];

    /// <summary>How far below the boxes of the layer the track lies; layer -1 is above all.</summary>
    public double TrackBelow(int layer, string key) => (FlowDrawing.Gap / 2) + 2 + (gaps[layer + 1].IndexOf(key) * FlowDrawing.Track);

    public double GapBelow(int layer) => layer == layers.Count - 1
        ? gaps[layer + 1].Count == 0 ? 0 : FlowDrawing.Gap / 2 + gaps[layer + 1].Count * FlowDrawing.Track
        : FlowDrawing.Gap + (Math.Max(0, gaps[layer + 1].Count - 1) * FlowDrawing.Track);

    public double GapAbove(int layer) => layer == 0 && gaps[0].Count > 0 ? FlowDrawing.Gap + (gaps[0].Count * FlowDrawing.Track) : 0;

    /// <summary>Whether the line must leave its box below to reach its lane, because another box stands beside it.</summary>
    public bool LeavesBelow(FlowLine line) => WayOf(line) is FlowWay.LeftLane ? !layers.IsLeftmost(line.From) : !layers.IsRightmost(line.From);

    /// <summary>Whether the line must come in from above.</summary>
    public bool EntersAbove(FlowLine line) => WayOf(line) is FlowWay.LeftLane ? !layers.IsLeftmost(line.To) : !layers.IsRightmost(line.To);

    public static string OutOf(FlowLine line) => $"out {line.From} {line.To}";

    public static string Into(FlowLine line) => $"in {line.To}";

    // Nothing stands between the two in their column, so the line can go straight down.
    private bool IsFree(FlowLine line) =>
        layers.ColumnOf(line.From) == layers.ColumnOf(line.To) && layers.Lines.SelectMany(other => (string[])[other.From, other.To]).Distinct().All(id =>
            layers.ColumnOf(id) != layers.ColumnOf(line.From) || layers.LayerOf(id) <= layers.LayerOf(line.From) || layers.LayerOf(id) >= layers.LayerOf(line.To));

    private void TakeTracks(FlowLine line)
    {
        switch (WayOf(line))
        {
            case FlowWay.Down when layers.ColumnOf(line.From) != layers.ColumnOf(line.To): Take(layers.LayerOf(line.From), Into(line)); break;
            case FlowWay.Up when layers.ColumnOf(line.From) != layers.ColumnOf(line.To): Take(layers.LayerOf(line.To), OutOf(line)); break;
            case FlowWay.LeftLane or FlowWay.RightLane:
                if (LeavesBelow(line)) Take(layers.LayerOf(line.From), OutOf(line));
                if (EntersAbove(line)) Take(layers.LayerOf(line.To) - 1, Into(line));
                break;
            default: break;
        }
    }

    private void Take(int layer, string key)
    {
        if (!gaps[layer + 1].Contains(key)) gaps[layer + 1].Add(key);
    }

    // Short lanes stand inside long ones, so that fewer lines cross.
    private void PlaceLanes(bool isLeft)
    {
        var spans = layers.Lines.Where(line => WayOf(line) == (isLeft ? FlowWay.LeftLane : FlowWay.RightLane)).GroupBy(line => line.To)
            .Select(group => (Target: group.Key, Ends: group.SelectMany(line => (int[])[layers.LayerOf(line.From), layers.LayerOf(line.To)]).ToList()))
            .Select(span => (span.Target, From: span.Ends.Min(), To: span.Ends.Max())).OrderBy(span => span.To - span.From).ThenBy(span => span.From).ToList();
        List<List<(int From, int To)>> places = [];
        foreach (var (target, from, to) in spans)
        {
            var place = places.FindIndex(taken => taken.TrueForAll(other => other.To < from || to < other.From));
            if (place < 0)
            {
                place = places.Count;
                places.Add([]);
            }
            places[place].Add((from, to));
            lanes[(isLeft, target)] = place;
        }
    }
}
