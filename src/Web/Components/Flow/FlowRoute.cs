using System.Globalization;

namespace CaseFlow.Web.Components.Flow;

/// <summary>The curve between two boxes and the place of its label.</summary>
public readonly record struct FlowRoute(string Path, double LabelX, double LabelY)
{
    /// <summary>Leaves and enters on the sides that face each other.</summary>
    public static FlowRoute Between((double X, double Y) from, (double X, double Y) to)
    {
        if (to.Y >= from.Y + FlowPlacement.Height) return Curve(Bottom(from), Top(to), isVertical: true);
        if (to.X >= from.X + FlowPlacement.Width) return Curve(Right(from), Left(to), isVertical: false);
        if (to.Y + FlowPlacement.Height <= from.Y) return Around(from, to);
        return Under(Bottom(from), Bottom(to));
    }

    private static (double X, double Y) Top((double X, double Y) box) => (box.X + FlowPlacement.Width / 2, box.Y);

    private static (double X, double Y) Bottom((double X, double Y) box) => (box.X + FlowPlacement.Width / 2, box.Y + FlowPlacement.Height);

    private static (double X, double Y) Left((double X, double Y) box) => (box.X, box.Y + FlowPlacement.Height / 2);

    private static (double X, double Y) Right((double X, double Y) box) => (box.X + FlowPlacement.Width, box.Y + FlowPlacement.Height / 2);

    private static FlowRoute Curve((double X, double Y) a, (double X, double Y) b, bool isVertical)
    {
        var bend = Math.Clamp((isVertical ? Math.Abs(b.Y - a.Y) : Math.Abs(b.X - a.X)) / 2, 16, 60);
        var sign = isVertical || b.X >= a.X ? 1 : -1;
        var (c1, c2) = isVertical ? ((a.X, a.Y + bend), (b.X, b.Y - bend)) : ((a.X + sign * bend, a.Y), (b.X - sign * bend, b.Y));
        return new(Draw(a, c1, c2, b), (a.X + b.X) / 2, (a.Y + b.Y) / 2);
    }

    // A way back goes round the right side, so that it does not lie on the way forward.
    private static FlowRoute Around((double X, double Y) from, (double X, double Y) to)
    {
        var (a, b) = (Right(from), Right(to));
        var bend = Math.Max(a.X, b.X) + 36;
        return new(Draw(a, (bend, a.Y), (bend, b.Y), b), bend - 8, (a.Y + b.Y) / 2);
    }

    // A way back within a row swings below it.
    private static FlowRoute Under((double X, double Y) a, (double X, double Y) b) =>
        new(Draw(a, (a.X - 20, a.Y + 44), (b.X + 20, b.Y + 44), b), (a.X + b.X) / 2, Math.Max(a.Y, b.Y) + 36);

    private static string Draw((double X, double Y) a, (double X, double Y) c1, (double X, double Y) c2, (double X, double Y) b) =>
        string.Create(CultureInfo.InvariantCulture, $"M{a.X:0.#} {a.Y:0.#}C{c1.X:0.#} {c1.Y:0.#} {c2.X:0.#} {c2.Y:0.#} {b.X:0.#} {b.Y:0.#}");
}
