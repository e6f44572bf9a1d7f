using System.Globalization;

namespace CaseFlow.Web.Components.Flow;

/// <summary>The way of every line as a path with rounded corners.</summary>
internal sealed class FlowRoutes(
    FlowLayers layers, FlowTracks tracks, IReadOnlyDictionary<string, (double X, double Y)> boxes, double left, double right)
{
    private const double Corner = 6, Up = 0.88;
    private static readonly double[] Below = [0.5, 0.25, 0.72, 0.12, 0.38, 0.62], Beside = [0.5, 0.72, 0.32, 0.86, 0.4, 0.6];

    private readonly Dictionary<(string, string), int> exits = [];

    public DrawnLine Of(FlowLine line) => tracks.WayOf(line) switch
    {
        FlowWay.Down => Downward(line),
        FlowWay.Up => Upward(line),
        var way => AlongLane(line, way is FlowWay.LeftLane),
    };

    private DrawnLine Downward(FlowLine line)
    {
        var (from, to) = (boxes[line.From], boxes[line.To]);
        var isStraight = layers.ColumnOf(line.From) == layers.ColumnOf(line.To);
        var x = from.X + (isStraight ? 0.5 : Exit(line.From, "below", Below, 1)) * FlowDrawing.BoxWidth;
        // Beside the middle line, a label stands on the side away from it.
        var isLeft = x < from.X + (0.5 * FlowDrawing.BoxWidth);
        var (start, end) = ((x, from.Y + FlowDrawing.BoxHeight), (X: to.X + (FlowDrawing.BoxWidth / 2), to.Y));
        var track = start.Item2 + (isStraight ? 0 : tracks.TrackBelow(layers.LayerOf(line.From), FlowTracks.Into(line)));
        return Draw(line, isStraight ? [start, (x, end.Y)] : [start, (x, track), (end.X, track), end], x + (isLeft ? -6 : 6), start.Item2 + 16, isLeft);
    }

    private DrawnLine Upward(FlowLine line)
    {
        var (from, to) = (boxes[line.From], boxes[line.To]);
        var (x, target) = (from.X + (Up * FlowDrawing.BoxWidth), to.X + (Up * FlowDrawing.BoxWidth));
        var bottom = to.Y + FlowDrawing.BoxHeight;
        var isStraight = layers.ColumnOf(line.From) == layers.ColumnOf(line.To);
        var track = bottom + (isStraight ? 0 : tracks.TrackBelow(layers.LayerOf(line.To), FlowTracks.OutOf(line)));
        return Draw(line, isStraight ? [(x, from.Y), (x, bottom)] : [(x, from.Y), (x, track), (target, track), (target, bottom)], x + 6, from.Y - 8, false);
    }

    private DrawnLine AlongLane(FlowLine line, bool isLeft)
    {
        var lane = (tracks.LaneOf(line) * FlowDrawing.Lane) + FlowDrawing.LabelRoom;
        var x = isLeft ? left - lane : right + lane;
        List<(double X, double Y)> points = [];
        var (labelX, labelY, isLabelLeft) = Leave(line, isLeft, x, points);
        Enter(line, isLeft, x, points);
        return Draw(line, points, labelX, labelY, isLabelLeft);
    }

    private (double X, double Y, bool IsLeft) Leave(FlowLine line, bool isLeft, double lane, List<(double X, double Y)> points)
    {
        var from = boxes[line.From];
        if (tracks.LeavesBelow(line))
        {
            var x = from.X + (Exit(line.From, "below", Below, 1) * FlowDrawing.BoxWidth);
            var track = from.Y + FlowDrawing.BoxHeight + tracks.TrackBelow(layers.LayerOf(line.From), FlowTracks.OutOf(line));
            points.AddRange([(x, from.Y + FlowDrawing.BoxHeight), (x, track), (lane, track)]);
            var isBefore = x < from.X + (0.5 * FlowDrawing.BoxWidth);
            return (x + (isBefore ? -6 : 6), from.Y + FlowDrawing.BoxHeight + 16, isBefore);
        }
        var y = from.Y + (Exit(line.From, isLeft ? "left" : "right", Beside, 0) * FlowDrawing.BoxHeight);
        var edge = isLeft ? from.X : from.X + FlowDrawing.BoxWidth;
        points.AddRange([(edge, y), (lane, y)]);
        return (isLeft ? edge - 6 : edge + 6, y - 4, isLeft);
    }

    private void Enter(FlowLine line, bool isLeft, double lane, List<(double X, double Y)> points)
    {
        var to = boxes[line.To];
        if (tracks.EntersAbove(line))
        {
            var x = to.X + (0.5 * FlowDrawing.BoxWidth);
            var layer = layers.LayerOf(line.To) - 1;
            var above = layer < 0 ? to.Y - tracks.GapAbove(0) : to.Y - tracks.GapBelow(layer);
            var track = above + tracks.TrackBelow(layer, FlowTracks.Into(line));
            points.AddRange([(lane, track), (x, track), (x, to.Y)]);
            return;
        }
        var y = to.Y + (0.16 * FlowDrawing.BoxHeight);
        points.AddRange([(lane, y), (isLeft ? to.X : to.X + FlowDrawing.BoxWidth, y)]);
    }

    private double Exit(string id, string side, double[] places, int skipped)
    {
        var number = exits.GetValueOrDefault((id, side)) + skipped;
        exits[(id, side)] = number - skipped + 1;
        return places[number % places.Length];
    }

    private static DrawnLine Draw(FlowLine line, IReadOnlyList<(double X, double Y)> points, double labelX, double labelY, bool isLabelLeft)
    {
        var path = new System.Text.StringBuilder(Point('M', points[0]));
        for (var index = 1; index < points.Count - 1; index++)
        {
            var (before, here, after) = (points[index - 1], points[index], points[index + 1]);
            path.Append(Point('L', Towards(here, before))).Append(Point('Q', here)).Append(Point(' ', Towards(here, after)));
        }
        return new(line, path.Append(Point('L', points[^1])).ToString(), labelX, labelY, isLabelLeft);
    }

    // Corners are rounded, by at most half of the shorter side.
    private static (double X, double Y) Towards((double X, double Y) from, (double X, double Y) to)
    {
        var (dx, dy) = (to.X - from.X, to.Y - from.Y);
        var length = Math.Max(1, Math.Abs(dx) + Math.Abs(dy));
        var step = Math.Min(Corner, length / 2) / length;
        return (from.X + (dx * step), from.Y + (dy * step));
    }

    private static string Point(char command, (double X, double Y) point) =>
        string.Create(CultureInfo.InvariantCulture, $"{command}{point.X:0.#} {point.Y:0.#}");
}
