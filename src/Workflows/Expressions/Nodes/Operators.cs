using CaseFlow.Workflows.State;

namespace CaseFlow.Workflows.Expressions.Nodes;

internal enum Operator
{
    Add, Subtract, Multiply, Divide, Remainder, Power, And, Or, Xor, Left, Right, UnsignedRight,
    Equal, NotEqual, Same, NotSame, Less, LessOrEqual, Greater, GreaterOrEqual, In,
}

/// <summary>The binary operators of JavaScript.</summary>
internal static class Operators
{
    public static object? Apply(ScriptRun run, Operator sign, object? left, object? right, Place at) => sign switch
    {
        Operator.Add => Add(run, left, right),
        Operator.Equal => Undefined.Of(AreEqual(run, left, right)),
        Operator.NotEqual => Undefined.Of(!AreEqual(run, left, right)),
        Operator.Same => Undefined.Of(AreSame(run, left, right)),
        Operator.NotSame => Undefined.Of(!AreSame(run, left, right)),
        Operator.Less or Operator.LessOrEqual or Operator.Greater or Operator.GreaterOrEqual => Undefined.Of(Compare(run, sign, left, right)),
        Operator.In => Undefined.Of(IsIn(run, left, right, at)),
        _ => Calculate(sign, Coerce.ToNumber(left), Coerce.ToNumber(right)),
    };

    /// <summary>Whether <c>===</c> holds; times and ids compare by value because a script cannot tell two equal ones apart.</summary>
    public static bool AreSame(ScriptRun run, object? left, object? right)
    {
        if (Coerce.IsNumber(left)) return Coerce.IsNumber(right) && Coerce.ToNumber(left) == Coerce.ToNumber(right);
        if (ReferenceEquals(left, right)) return true;
        if (left is string a && right is string b)
        {
            if (a.Length != b.Length) return false;
            run.Read(a);
            return a == b;
        }

        return left is bool or DateTimeOffset or DateOnly or TimeSpan or Guid && left.Equals(right);
    }

    private static double Calculate(Operator sign, double left, double right) => sign switch
    {
        Operator.Subtract => left - right,
        Operator.Multiply => left * right,
        Operator.Divide => left / right,
        Operator.Remainder => left % right,
        Operator.Power => Math.Abs(left) == 1 && double.IsInfinity(right) || double.IsNaN(right) ? double.NaN : Math.Pow(left, right),
        Operator.And => ToInt32(left) & ToInt32(right),
        Operator.Or => ToInt32(left) | ToInt32(right),
        Operator.Xor => ToInt32(left) ^ ToInt32(right),
        Operator.Left => ToInt32(left) << (ToInt32(right) & 31),
        Operator.Right => ToInt32(left) >> (ToInt32(right) & 31),
        _ => (uint)ToInt32(left) >> (ToInt32(right) & 31),
    };

    public static int ToInt32(double number)
    {
        if (!double.IsFinite(number)) return 0;
        var rest = Math.Truncate(number) % 4294967296.0;
        return unchecked((int)(uint)(long)rest);
    }

    private static object Add(ScriptRun run, object? left, object? right)
    {
        if (IsPlain(left) && IsPlain(right)) return Coerce.ToNumber(left) + Coerce.ToNumber(right);
        var (a, b) = (Coerce.ToText(run, left), Coerce.ToText(run, right));
        run.Write((long)a.Length + b.Length);
        return a + b;
    }

    private static bool IsPlain(object? value) => value is double or long or decimal or bool or null or Undefined or TimeSpan;

    private static bool Compare(ScriptRun run, Operator sign, object? left, object? right)
    {
        if (Primitive(run, left) is string a && Primitive(run, right) is string b)
        {
            run.Read(a.Length < b.Length ? a : b);
            var order = string.CompareOrdinal(a, b);
            return sign switch { Operator.Less => order < 0, Operator.LessOrEqual => order <= 0, Operator.Greater => order > 0, _ => order >= 0 };
        }

        var (x, y) = (Coerce.ToNumber(left), Coerce.ToNumber(right));
        return sign switch { Operator.Less => x < y, Operator.LessOrEqual => x <= y, Operator.Greater => x > y, _ => x >= y };
    }

    private static object? Primitive(ScriptRun run, object? value) =>
        value is ValueList or ValueMap or Function or Guid ? Coerce.ToText(run, value) : value;

    private static bool AreEqual(ScriptRun run, object? left, object? right)
    {
        if (Coerce.IsNothing(left) || Coerce.IsNothing(right)) return Coerce.IsNothing(left) && Coerce.IsNothing(right);
        if (AreSame(run, left, right)) return true;
        var (a, b) = (Kind(left), Kind(right));
        if (a == b) return false;
        if (a == 'o') return AreEqual(run, Simple(run, left), right);
        if (b == 'o') return AreEqual(run, left, Simple(run, right));
        return Coerce.ToNumber(left) == Coerce.ToNumber(right);
    }

    private static string Simple(ScriptRun run, object? value) => Coerce.ToText(run, value);

    private static char Kind(object? value) => value switch { string => 's', bool => 'b', double or long or decimal => 'n', _ => 'o' };

    private static bool IsIn(ScriptRun run, object? key, object? target, Place at) => target switch
    {
        ValueMap map => map.ContainsKey(Coerce.ToKey(run, key)),
        ValueList list => Coerce.ToNumber(key) is var index && index >= 0 && index < list.Count && index == Math.Floor(index),
        ScopeValues values => values.Has(run, Coerce.ToKey(run, key)),
        _ => throw at.Fault("'in' needs an object or a list on its right", "in 的右边应为对象或列表"),
    };
}
