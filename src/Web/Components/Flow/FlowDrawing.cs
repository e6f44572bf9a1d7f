namespace CaseFlow.Web.Components.Flow;

/// <summary>A line with its way and the place of its label.</summary>
/// <param name="IsLabelLeft">Whether the label ends at its place instead of beginning there.</param>
public sealed record DrawnLine(FlowLine Line, string Path, double LabelX, double LabelY, bool IsLabelLeft);

/// <summary>
/// Where everything of a chart stands. Lines run straight down or turn in the gaps between the layers; those that skip layers run in lanes beside
/// the boxes, one lane for all that lead to the same box. No line crosses a box.
/// </summary>
public sealed class FlowDrawing
{
    public const double BoxWidth = 180, BoxHeight = 60;
    internal const double Margin = 16, GapX = 56, Track = 12, Gap = 46, Lane = 16, LabelRoom = 74;

    private readonly FlowLayers layers;
    private readonly FlowTracks tracks;
    private readonly double left;
    private readonly double[] tops;

    private FlowDrawing(FlowPicture picture)
    {
        layers = new(picture);
        tracks = new(layers);
        left = Margin + (tracks.Lanes(isLeft: true) is > 0 and var lanes ? LabelRoom + (lanes * Lane) : 0);
        tops = new double[layers.Count];
        var y = Margin + tracks.GapAbove(0);
        for (var layer = 0; layer < tops.Length; layer++)
        {
            tops[layer] = y;
            y += BoxHeight + tracks.GapBelow(layer);
        }
        Boxes = picture.Nodes.ToDictionary(node => node.Id, node => (X: left + (layers.ColumnOf(node.Id) * (BoxWidth + GapX)), Y: tops[layers.LayerOf(node.Id)]));
        var right = Boxes.Count == 0 ? 0 : Boxes.Values.Max(box => box.X) + BoxWidth;
        var route = new FlowRoutes(layers, tracks, Boxes, left, right);
        Lines = [.. layers.Lines.Select(route.Of)];
        Width = right + Margin + (tracks.Lanes(isLeft: false) is > 0 and var others ? LabelRoom + (others * Lane) : 0);
        Height = tops.Length == 0 ? 0 : tops[^1] + BoxHeight + tracks.GapBelow(tops.Length - 1) + Margin;
    }

    public IReadOnlyDictionary<string, (double X, double Y)> Boxes { get; }

    public IReadOnlyList<DrawnLine> Lines { get; }

    public double Width { get; }

    public double Height { get; }

    /// <summary>The heights between two layers, where a chart may be cut into pages.</summary>
    public IReadOnlyList<double> Cuts => [.. tops.Skip(1).Select(top => top - 24)];

    public static FlowDrawing Of(FlowPicture picture) => new(picture);
}
