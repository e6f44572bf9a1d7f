using System.Collections.Frozen;
using CaseFlow.Workflows.Expressions.Nodes;
using CaseFlow.Workflows.State;

namespace CaseFlow.Workflows.Expressions.Natives;

/// <summary>The methods of lists that need no function.</summary>
internal static class ListMethods
{
    public static readonly FrozenDictionary<string, Native> Table = new Dictionary<string, Native>
    {
        ["push"] = Push,
        ["pop"] = (in call) => Take(call, call.List.Count - 1),
        ["shift"] = (in call) => Take(call, 0),
        ["unshift"] = (in call) => Insert(call, 0, call.Arguments),
        ["splice"] = Splice,
        ["slice"] = Slice,
        ["concat"] = Concat,
        ["join"] = (in call) => Coerce.Join(call.Run, call.List, call.Has(0) ? call.TextOf(0) : ","),
        ["toString"] = (in call) => Coerce.Join(call.Run, call.List, ","),
        ["reverse"] = Reverse,
        ["includes"] = (in call) => Undefined.Of(IndexOf(call) >= 0 || call[0] is double.NaN && call.List.Contains(double.NaN)),
        ["indexOf"] = (in call) => (double)IndexOf(call),
        ["lastIndexOf"] = LastIndexOf,
        ["at"] = (in call) => Properties.Get(call.Run, call.List, (object)(double)(call.IntegerOf(0, 0) is var index && index < 0 ? call.List.Count + index : index), call.At),
        ["flat"] = (in call) => Flat(call, call.List, call.IntegerOf(0, 1), new ValueList()),
        ["keys"] = (in call) => Keys(call),
        ["values"] = (in call) => Copy(call, call.List),
        ["entries"] = Entries,
        ["fill"] = Fill,
        ["forEach"] = ListCallbacks.ForEach,
        ["map"] = ListCallbacks.Map,
        ["filter"] = ListCallbacks.Filter,
        ["find"] = (in call) => ListCallbacks.Search(call) is var index && index < 0 ? Undefined.Value : call.List[index],
        ["findIndex"] = (in call) => (double)ListCallbacks.Search(call),
        ["findLast"] = (in call) => ListCallbacks.SearchBack(call) is var index && index < 0 ? Undefined.Value : call.List[index],
        ["some"] = (in call) => Undefined.Of(ListCallbacks.Search(call) >= 0),
        ["every"] = (in call) => Undefined.Of(ListCallbacks.Search(call, isFound: false) < 0),
        ["reduce"] = ListCallbacks.Reduce,
        ["flatMap"] = (in call) => Flat(call, (ValueList)ListCallbacks.Map(call)!, 1, new ValueList()),
        ["sort"] = ListSort.Sort,
    }.ToFrozenDictionary();

    public static ValueList Copy(in Call call, ValueList list)
    {
        call.Run.Fill(list.Count);
        return new ValueList(list.Items);
    }

    private static object? Push(in Call call)
    {
        call.Run.Room(call.List.Count + (long)call.Arguments.Length);
        call.List.Items.AddRange(call.Arguments);
        return (double)call.List.Count;
    }

    private static object? Take(in Call call, int index)
    {
        if (call.List.Count == 0) return Undefined.Value;
        var value = call.List[index];
        call.Run.Step((call.List.Count - index) >> 6);
        call.List.Items.RemoveAt(index);
        return value;
    }

    private static object? Insert(in Call call, int index, object?[] values)
    {
        call.Run.Room(call.List.Count + (long)values.Length);
        call.Run.Step((call.List.Count >> 6) + values.Length);
        call.List.Items.InsertRange(index, values);
        return (double)call.List.Count;
    }

    private static object? Splice(in Call call)
    {
        var start = call.PositionOf(0, call.List.Count, 0);
        var count = Math.Clamp(call.IntegerOf(1, call.Arguments.Length == 0 ? 0 : int.MaxValue), 0, call.List.Count - start);
        call.Run.Step(count);
        var removed = new ValueList(call.List.Items.GetRange(start, count));
        call.List.Items.RemoveRange(start, count);
        Insert(call, start, [.. call.Arguments.Skip(2)]);
        return removed;
    }

    private static object? Slice(in Call call)
    {
        var start = call.PositionOf(0, call.List.Count, 0);
        var count = Math.Max(0, call.PositionOf(1, call.List.Count, call.List.Count) - start);
        call.Run.Step(count);
        return new ValueList(call.List.Items.GetRange(start, count));
    }

    private static object? Concat(in Call call)
    {
        var result = Copy(call, call.List);
        foreach (var argument in call.Arguments)
        {
            var more = argument as ValueList ?? new ValueList { argument };
            call.Run.Room(result.Count + (long)more.Count);
            call.Run.Step(more.Count);
            result.Items.AddRange(more.Items);
        }

        return result;
    }

    private static object? Reverse(in Call call)
    {
        call.Run.Step(call.List.Count);
        call.List.Items.Reverse();
        return call.List;
    }

    private static int IndexOf(in Call call)
    {
        for (var index = call.PositionOf(1, call.List.Count, 0); index < call.List.Count; index++)
        {
            call.Run.Step();
            if (Operators.AreSame(call.Run, call.List[index], call[0])) return index;
        }

        return -1;
    }

    private static object? LastIndexOf(in Call call)
    {
        for (var index = call.List.Count - 1; index >= 0; index--)
        {
            call.Run.Step();
            if (Operators.AreSame(call.Run, call.List[index], call[0])) return (double)index;
        }

        return -1.0;
    }

    private static ValueList Flat(in Call call, ValueList list, int levels, ValueList result)
    {
        call.Run.Descend();
        foreach (var item in list.Items)
        {
            call.Run.Step();
            if (item is ValueList inner && levels > 0) Flat(call, inner, levels - 1, result);
            else result.Add(item);
            call.Run.Room(result.Count);
        }

        call.Run.Ascend();
        return result;
    }

    private static ValueList Keys(in Call call)
    {
        call.Run.Step(call.List.Count);
        return new ValueList(Enumerable.Range(0, call.List.Count).Select(object? (index) => (double)index));
    }

    private static object? Entries(in Call call)
    {
        call.Run.Step(call.List.Count * 3L);
        return new ValueList(call.List.Items.Select(object? (item, index) => new ValueList { (double)index, item }));
    }

    private static object? Fill(in Call call)
    {
        var end = call.PositionOf(2, call.List.Count, call.List.Count);
        for (var index = call.PositionOf(1, call.List.Count, 0); index < end; index++)
        {
            call.Run.Step();
            call.List[index] = call[0];
        }

        return call.List;
    }
}
