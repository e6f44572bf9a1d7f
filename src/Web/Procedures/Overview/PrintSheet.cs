using CaseFlow.Web.Components.Flow;

namespace CaseFlow.Web.Procedures.Overview;

/// <summary>A sheet of paper with the room for a chart in CSS pixels (96 to the inch), title and foot already taken off.</summary>
public sealed record PrintSheet(string Name, double Width, double Height)
{
    /// <summary>Boxes are written at 14 px; below three quarters of that a printed chart is hard to read, above its own size it only wastes paper.</summary>
    const double Smallest = 0.75, Largest = 1.15;

    public static readonly IReadOnlyList<PrintSheet> All = [new("A4", 690, 860), new("A3", 1010, 1310)];

    public static PrintSheet Named(string? name) => All.FirstOrDefault(sheet => sheet.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) ?? All[0];

    /// <summary>As large as the width allows; a chart that fits on one sheet without becoming too small is put on one.</summary>
    public double ScaleFor(FlowDrawing drawing)
    {
        if (drawing.Width <= 0 || drawing.Height <= 0) return 1;
        var (wide, whole) = (Width / drawing.Width, Height / drawing.Height);
        return Math.Min(Largest, whole >= Smallest ? Math.Min(wide, whole) : wide);
    }

    /// <summary>The parts of the chart sheet by sheet, cut between two layers.</summary>
    public IReadOnlyList<(double From, double To)> Parts(FlowDrawing drawing, double scale)
    {
        List<(double, double)> parts = [];
        var from = 0.0;
        while (drawing.Height - from > Height / scale)
        {
            var cut = drawing.Cuts.Where(at => at > from + 1 && at - from <= Height / scale).DefaultIfEmpty(from + (Height / scale)).Max();
            parts.Add((from, cut));
            from = cut;
        }
        parts.Add((from, drawing.Height));
        return parts;
    }
}
