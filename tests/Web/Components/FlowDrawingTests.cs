using System.Globalization;
using System.Text.RegularExpressions;
using CaseFlow.Web.Components.Flow;
using CaseFlow.Workflows.Definitions;

namespace CaseFlow.Tests.Web.Components;

public sealed class FlowDrawingTests
{
    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "workflows"), "*.json").Select(path => Path.GetFileName(path))];

    [Theory, MemberData(nameof(Files))]
    public void No_line_crosses_a_box_and_no_box_lies_on_another(string file)
    {
        var drawing = FlowDrawing.Of(Picture(file));

        foreach (var line in drawing.Lines)
            foreach (var (from, to) in Segments(line.Path))
                foreach (var (id, box) in drawing.Boxes)
                    Crosses(from, to, box).ShouldBeFalse($"{line.Line.From} → {line.Line.To} crosses {id}: {line.Path}");
        drawing.Boxes.Values.Distinct().Count().ShouldBe(drawing.Boxes.Count);
        drawing.Boxes.Values.ShouldAllBe(box => box.X >= 0 && box.X + FlowDrawing.BoxWidth <= drawing.Width && box.Y >= 0 && box.Y + FlowDrawing.BoxHeight <= drawing.Height);
    }

    [Theory, MemberData(nameof(Files))]
    public void Every_line_begins_at_its_first_box_and_ends_at_its_last(string file)
    {
        var drawing = FlowDrawing.Of(Picture(file));

        foreach (var line in drawing.Lines)
        {
            var segments = Segments(line.Path).ToList();
            IsAtEdge(segments[0].From, drawing.Boxes[line.Line.From]).ShouldBeTrue(line.Line.From);
            IsAtEdge(segments[^1].To, drawing.Boxes[line.Line.To]).ShouldBeTrue($"{line.Line.From} → {line.Line.To}: {line.Path}");
        }
    }

    [Fact]
    public void Loops_between_all_boxes_still_have_a_place()
    {
        string[] ids = ["a", "b", "c", "d"];
        var picture = new FlowPicture(
            [.. ids.Select(id => new FlowNode(id, id, null, StepProgress.Later))],
            [.. from left in ids from right in ids select new FlowLine(left, right, "x")]);

        var drawing = FlowDrawing.Of(picture);

        drawing.Lines.Count.ShouldBe(12);
        drawing.Lines.ShouldAllBe(line => line.Path.StartsWith('M') && !line.Path.Contains("NaN"));
    }

    private static FlowPicture Picture(string file)
    {
        var flow = WorkflowDefinition.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "workflows", file))).OrThrow().Graph.Root.Flow!;
        return new(
            [.. flow.Activities.Select(node => new FlowNode(node.Id, node.Id, null, StepProgress.Later))],
            [.. flow.Connections.Select(line => new FlowLine(flow.Activities[line.Source].Id, flow.Activities[line.Target].Id, line.Port, IsSideways: ProcedureChart.IsSideways(line.Port)))]);
    }

    private static IEnumerable<((double X, double Y) From, (double X, double Y) To)> Segments(string path)
    {
        var points = Regex.Matches(path, @"(-?[\d.]+) (-?[\d.]+)").Select(match => (X: Number(match.Groups[1].Value), Y: Number(match.Groups[2].Value))).ToList();
        return points.Zip(points.Skip(1));
    }

    // A pixel inside the frame counts; touching it does not.
    private static bool Crosses((double X, double Y) from, (double X, double Y) to, (double X, double Y) box) =>
        Math.Max(from.X, to.X) > box.X + 1 && Math.Min(from.X, to.X) < box.X + FlowDrawing.BoxWidth - 1
        && Math.Max(from.Y, to.Y) > box.Y + 1 && Math.Min(from.Y, to.Y) < box.Y + FlowDrawing.BoxHeight - 1;

    private static bool IsAtEdge((double X, double Y) point, (double X, double Y) box) =>
        point.X >= box.X - 1 && point.X <= box.X + FlowDrawing.BoxWidth + 1 && point.Y >= box.Y - 1 && point.Y <= box.Y + FlowDrawing.BoxHeight + 1;

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
