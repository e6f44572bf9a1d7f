namespace CaseFlow.Web.Components.Flow;

/// <summary>Gives every box a layer (from top to bottom) and a column: the ordinary way runs down the first column, what branches off stands right of it.</summary>
internal sealed class FlowLayers
{
    private readonly Dictionary<string, int> layers;
    private readonly Dictionary<string, int> columns = [];
    private readonly List<FlowLine> forward = [];

    public FlowLayers(FlowPicture picture)
    {
        var ids = picture.Nodes.Select(node => node.Id).ToHashSet();
        Lines = [.. picture.Lines.Where(line => line.From != line.To && ids.Contains(line.From) && ids.Contains(line.To)).Distinct()];
        FindForward(picture);
        layers = picture.Nodes.ToDictionary(node => node.Id, _ => 0);
        Deepen(picture.Nodes.Count);
        PlaceColumns(picture);
    }

    /// <summary>The lines that can be drawn: both ends are there, and they differ.</summary>
    public IReadOnlyList<FlowLine> Lines { get; }

    public int LayerOf(string id) => layers[id];

    public int ColumnOf(string id) => columns[id];

    public int Count => layers.Count == 0 ? 0 : layers.Values.Max() + 1;

    /// <summary>Whether nothing stands right of the box in its layer.</summary>
    public bool IsRightmost(string id) => layers.Where(other => other.Value == layers[id]).All(other => columns[other.Key] <= columns[id]);

    /// <summary>Whether nothing stands left of the box in its layer.</summary>
    public bool IsLeftmost(string id) => layers.Where(other => other.Value == layers[id]).All(other => columns[other.Key] >= columns[id]);

    // Depth first from the beginning; the ordinary results before those that lead back or out, so that loops close where people see them close.
    private void FindForward(FlowPicture picture)
    {
        var next = Lines.OrderBy(line => line.IsSideways).ToLookup(line => line.From);
        HashSet<string> seen = [], open = [];
        foreach (var node in picture.Nodes) Walk(node.Id);

        void Walk(string id)
        {
            if (!seen.Add(id)) return;
            open.Add(id);
            foreach (var line in next[id].Where(line => !open.Contains(line.To)))
            {
                forward.Add(line);
                Walk(line.To);
            }
            open.Remove(id);
        }
    }

    // Longest path: at most one pass per box, because no loop is left among the forward lines.
    private void Deepen(int passes)
    {
        for (var hasMoved = true; hasMoved && passes-- > 0;)
        {
            hasMoved = false;
            foreach (var line in forward.Where(line => layers[line.To] <= layers[line.From])) (layers[line.To], hasMoved) = (layers[line.From] + 1, true);
        }
    }

    private void PlaceColumns(FlowPicture picture)
    {
        var taken = new HashSet<(int Layer, int Column)>();
        foreach (var id in Spine(picture)) Put(id, 0);
        foreach (var node in picture.Nodes.Where(node => !columns.ContainsKey(node.Id)).OrderBy(node => layers[node.Id]).ThenBy(node => forward.TrueForAll(line => line.To != node.Id || line.IsSideways)))
        {
            // A box wants to stand under the one it follows; the first column belongs to the ordinary way.
            var wish = forward.Where(line => line.To == node.Id && columns.ContainsKey(line.From)).Select(line => columns[line.From]).DefaultIfEmpty(0).Min();
            Put(node.Id, Math.Max(1, wish));
        }

        void Put(string id, int column)
        {
            while (!taken.Add((layers[id], column))) column++;
            columns[id] = column;
        }
    }

    // The longest way of ordinary results from the first box.
    private IEnumerable<string> Spine(FlowPicture picture)
    {
        if (picture.Nodes.Count == 0) yield break;
        var ordinary = forward.Where(line => !line.IsSideways).ToLookup(line => line.From);
        Dictionary<string, int> depth = [];
        foreach (var node in picture.Nodes.OrderByDescending(node => layers[node.Id]))
            depth[node.Id] = ordinary[node.Id].Select(line => depth.GetValueOrDefault(line.To) + 1).DefaultIfEmpty(0).Max();
        var first = picture.Nodes.Where(node => layers[node.Id] == 0).MaxBy(node => depth[node.Id])!.Id;
        for (string? at = first; at is not null; at = ordinary[at].MaxBy(line => depth[line.To])?.To) yield return at;
    }
}
