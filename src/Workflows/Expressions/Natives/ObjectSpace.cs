using System.Collections.Frozen;
using CaseFlow.Workflows.Expressions.Nodes;
using CaseFlow.Workflows.State;

namespace CaseFlow.Workflows.Expressions.Natives;

/// <summary><c>Object.keys</c> and its like, and the methods every value has.</summary>
internal static class ObjectSpace
{
    public static readonly NameSpace Value = NameSpace.Of("Object", new()
    {
        ["keys"] = (in call) => List(call, (key, _) => key),
        ["values"] = (in call) => List(call, (_, value) => value),
        ["entries"] = (in call) => List(call, (key, value) => new ValueList { key, value }),
        ["assign"] = Assign,
        ["fromEntries"] = FromEntries,
        ["freeze"] = (in call) => call[0],
    });

    public static readonly FrozenDictionary<string, Native> Table = new Dictionary<string, Native>
    {
        ["toString"] = (in call) => Coerce.IsNothing(call.Self) ? throw call.At.Fault("null has no methods", "空值没有方法") : Coerce.ToText(call.Run, call.Self),
        ["hasOwnProperty"] = (in call) => Undefined.Of(call.Self is ValueMap map && map.ContainsKey(call.TextOf(0))),
    }.ToFrozenDictionary();

    private static ValueList List(in Call call, Func<string, object?, object?> pick)
    {
        switch (call[0])
        {
            case ValueMap map:
                call.Run.Fill(map.Count);
                return new ValueList(map.Select(entry => pick(entry.Key, entry.Value)));
            case ValueList list:
                call.Run.Fill(list.Count);
                return new ValueList(list.Items.Select((item, index) => pick(index.ToString(), item)));
            case null or Undefined or ScopeValues:
                throw call.At.Fault("this value has no names to list", "无法列出该值的属性名");
            default:
                return [];
        }
    }

    private static object? Assign(in Call call)
    {
        if (call[0] is not ValueMap target) throw call.At.Fault("Object.assign needs an object", "Object.assign 的第一个参数应为对象");
        foreach (var source in call.Arguments.Skip(1).OfType<ValueMap>())
        {
            call.Run.Fill(target.Count + (long)source.Count);
            if (source == target) continue;
            foreach (var (key, value) in source) target[key] = value;
        }

        return target;
    }

    private static object? FromEntries(in Call call)
    {
        var map = new ValueMap();
        foreach (var entry in Sequence.Of(call.Run, call[0], call.At))
        {
            call.Run.Fill(1);
            call.Run.Room(map.Count + 1);
            if (entry is not ValueList { Count: >= 2 } pair) throw call.At.Fault("Object.fromEntries needs pairs", "Object.fromEntries 需要键值对");
            map[Coerce.ToKey(call.Run, pair[0])] = pair[1];
        }

        return map;
    }
}
