namespace CaseFlow.Web.Components.Flow;

/// <summary>Places every box: where the designer put it, otherwise in layers from top to bottom.</summary>
public static class FlowPlacement
{
    public const double Width = 180, Height = 60;
    private const double GapX = 40, GapY = 54, Margin = 24;

    /// <summary>The upper left corner of every box, moved so that the chart begins at the margin.</summary>
    public static IReadOnlyDictionary<string, (double X, double Y)> Place(FlowPicture picture)
    {
        var isPlaced = picture.Nodes.Count > 0 && picture.Nodes.All(node => node.X is not null && node.Y is not null) && picture.Nodes.DistinctBy(node => (node.X, node.Y)).Count() == picture.Nodes.Count;
        var raw = isPlaced ? picture.Nodes.ToDictionary(node => node.Id, node => (X: node.X!.Value, Y: node.Y!.Value)) : InLayers(picture);
        if (raw.Count == 0) return raw;
        var (left, top) = (raw.Values.Min(place => place.X) - Margin, raw.Values.Min(place => place.Y) - Margin);
        return raw.ToDictionary(pair => pair.Key, pair => (pair.Value.X - left, pair.Value.Y - top));
    }

    private static Dictionary<string, (double X, double Y)> InLayers(FlowPicture picture)
    {
        var forward = WithoutLoops(picture);
        var layers = LayerOf(picture, forward);
        var places = new Dictionary<string, (double X, double Y)>();
        foreach (var layer in picture.Nodes.GroupBy(node => layers[node.Id]).OrderBy(group => group.Key))
        {
            var row = layer.OrderBy(node => Wish(node.Id, forward, places)).ToArray();
            var left = -(row.Length - 1) * (Width + GapX) / 2;
            for (var index = 0; index < row.Length; index++) places[row[index].Id] = (left + index * (Width + GapX), layer.Key * (Height + GapY));
        }
        return places;
    }

    // A box wants to stand under those it follows.
    private static double Wish(string id, IReadOnlyList<FlowLine> lines, Dictionary<string, (double X, double Y)> places) =>
        lines.Where(line => line.To == id && places.ContainsKey(line.From)).Select(line => places[line.From].X).DefaultIfEmpty(0).Average();

    private static Dictionary<string, int> LayerOf(FlowPicture picture, IReadOnlyList<FlowLine> forward)
    {
        var layers = picture.Nodes.ToDictionary(node => node.Id, _ => 0);
        // Longest path: at most one pass per box, because the lines that close loops are gone.
        for (var pass = 0; pass < picture.Nodes.Count; pass++)
        {
            var hasMoved = false;
            foreach (var line in forward.Where(line => layers[line.To] <= layers[line.From]))
            {
                layers[line.To] = layers[line.From] + 1;
                hasMoved = true;
            }
            if (!hasMoved) break;
        }
        return layers;
    }

    private static IReadOnlyList<FlowLine> WithoutLoops(FlowPicture picture)
    {
        var next = picture.Lines.ToLookup(line => line.From);
        var known = picture.Nodes.Select(node => node.Id).ToHashSet();
        HashSet<string> seen = [], open = [];
        List<FlowLine> kept = [];
        foreach (var node in picture.Nodes) Walk(node.Id);
        return kept;

        void Walk(string id)
        {
            if (!seen.Add(id)) return;
            open.Add(id);
            foreach (var line in next[id].Where(line => known.Contains(line.To) && !open.Contains(line.To)))
            {
                kept.Add(line);
                Walk(line.To);
            }
            open.Remove(id);
        }
    }
}
