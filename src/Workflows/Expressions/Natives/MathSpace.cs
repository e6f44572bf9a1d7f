using System.Collections.Frozen;
using CaseFlow.Workflows.Expressions.Nodes;

namespace CaseFlow.Workflows.Expressions.Natives;

/// <summary><c>Math</c> without random, which would make a replay differ from the run.</summary>
internal static class MathSpace
{
    public static readonly NameSpace Value = new("Math", Members().ToFrozenDictionary());

    private static Dictionary<string, object?> Members() => new()
    {
        ["PI"] = Math.PI,
        ["E"] = Math.E,
        ["LN2"] = Math.Log(2),
        ["LN10"] = Math.Log(10),
        ["SQRT2"] = Math.Sqrt(2),
        ["abs"] = Of(Math.Abs),
        ["ceil"] = Of(Math.Ceiling),
        ["floor"] = Of(Math.Floor),
        ["round"] = Of(number => Math.Floor(number) is var low && number - low < 0.5 ? low : low + 1),
        ["trunc"] = Of(Math.Truncate),
        ["sign"] = Of(number => double.IsNaN(number) ? double.NaN : Math.Sign(number)),
        ["sqrt"] = Of(Math.Sqrt),
        ["cbrt"] = Of(Math.Cbrt),
        ["exp"] = Of(Math.Exp),
        ["log"] = Of(Math.Log),
        ["log2"] = Of(Math.Log2),
        ["log10"] = Of(Math.Log10),
        ["sin"] = Of(Math.Sin),
        ["cos"] = Of(Math.Cos),
        ["tan"] = Of(Math.Tan),
        ["atan"] = Of(Math.Atan),
        ["atan2"] = new NativeFunction((in call) => Math.Atan2(call.NumberOf(0), call.NumberOf(1))),
        ["pow"] = new NativeFunction((in call) => Operators.Apply(call.Run, Operator.Power, call[0], call[1], call.At)),
        ["hypot"] = new NativeFunction((in call) => Math.Sqrt(Numbers(call).Sum(number => number * number))),
        ["max"] = new NativeFunction((in call) => Numbers(call).Aggregate(double.NegativeInfinity, Math.Max)),
        ["min"] = new NativeFunction((in call) => Numbers(call).Aggregate(double.PositiveInfinity, Math.Min)),
    };

    private static double[] Numbers(in Call call)
    {
        call.Run.Step(call.Arguments.Length);
        return [.. call.Arguments.Select(Coerce.ToNumber)];
    }

    private static NativeFunction Of(Func<double, double> function) => new((in call) => function(call.NumberOf(0)));
}
