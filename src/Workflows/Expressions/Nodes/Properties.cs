using CaseFlow.Workflows.State;

namespace CaseFlow.Workflows.Expressions.Nodes;

/// <summary>Reading and writing <c>a.b</c> and <c>a[b]</c>.</summary>
internal static class Properties
{
    public static object? Get(ScriptRun run, object? target, string name, Place at)
    {
        switch (target)
        {
            case ValueMap map: return map.TryGetValue(name, out var value) ? value : Undefined.Value;
            case ScopeValues values: return values.Get(run, name);
            case ValueList list: return name == "length" ? (double)list.Count : IndexOf(name) is { } index ? At(list, index) : Undefined.Value;
            case string text: return name == "length" ? (double)text.Length : IndexOf(name) is { } place ? At(text, place) : Undefined.Value;
            case NameSpace space: return space.TryGet(name, out var member) ? member : Undefined.Value;
            case null or Undefined: throw at.Fault($"'{name}' cannot be read, the value before it is {Coerce.ToText(run, target)}", $"无法读取“{name}”，它前面的值为 {Coerce.ToText(run, target)}");
            default: return Undefined.Value;
        }
    }

    public static object? Get(ScriptRun run, object? target, object? key, Place at)
    {
        if (Coerce.IsNumber(key))
        {
            var index = Coerce.ToNumber(key);
            if (target is ValueList list) return At(list, index);
            if (target is string text) return At(text, index);
        }

        return Get(run, target, Coerce.ToKey(run, key), at);
    }

    public static void Set(ScriptRun run, object? target, object? key, object? value, Place at)
    {
        switch (target)
        {
            case ValueMap map:
                var name = Coerce.ToKey(run, key);
                if (!map.ContainsKey(name)) run.Room(map.Count + 1);
                map[name] = value;
                break;
            case ScopeValues values: values.Set(run, Coerce.ToKey(run, key), value, at); break;
            case ValueList list: Set(run, list, key, value, at); break;
            default: throw at.Fault($"'{Coerce.ToKey(run, key)}' cannot be set on this value", $"不能在该值上设置“{Coerce.ToKey(run, key)}”");
        }
    }

    private static object? At(ValueList list, double index) =>
        index >= 0 && index < list.Count && index == (int)index ? list[(int)index] : Undefined.Value;

    private static object? At(string text, double index) =>
        index >= 0 && index < text.Length && index == (int)index ? text[(int)index].ToString() : Undefined.Value;

    private static double? IndexOf(string name) =>
        name.Length is > 0 and < 10 && char.IsAsciiDigit(name[0]) && int.TryParse(name, out var index) ? index : null;

    private static void Set(ScriptRun run, ValueList list, object? key, object? value, Place at)
    {
        var isLength = key is "length";
        var index = Coerce.ToNumber(isLength ? value : key);
        if (!(index >= 0) || index != Math.Floor(index)) throw at.Fault("a list has only whole, non-negative positions", "列表的下标只能是非负整数");
        var size = isLength ? index : index + 1;
        run.Room((long)Math.Min(size, int.MaxValue));
        if (size > list.Count) run.Step((long)size - list.Count);
        if (isLength && size < list.Count) list.Items.RemoveRange((int)size, list.Count - (int)size);
        while (list.Count < size) list.Add(Undefined.Value);
        if (!isLength) list[(int)index] = value;
    }
}
