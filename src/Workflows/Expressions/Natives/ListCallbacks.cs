using CaseFlow.Workflows.Expressions.Nodes;
using CaseFlow.Workflows.State;

namespace CaseFlow.Workflows.Expressions.Natives;

/// <summary>The methods of lists that call a function per element; elements the function adds are not visited.</summary>
internal static class ListCallbacks
{
    public static object? ForEach(in Call call)
    {
        var visit = new Visit(call);
        for (var index = 0; visit.Has(index); index++) visit.Run(index);
        return Undefined.Value;
    }

    public static object? Map(in Call call)
    {
        var visit = new Visit(call);
        var result = new ValueList(call.List.Count);
        for (var index = 0; visit.Has(index); index++) result.Add(visit.Run(index));
        return result;
    }

    public static object? Filter(in Call call)
    {
        var visit = new Visit(call);
        var result = new ValueList();
        for (var index = 0; visit.Has(index); index++)
        {
            var item = call.List[index];
            if (Coerce.ToBoolean(visit.Run(index))) result.Add(item);
        }

        return result;
    }

    /// <summary>The first position for which the function answers as asked, or -1.</summary>
    public static int Search(in Call call, bool isFound = true)
    {
        var visit = new Visit(call);
        for (var index = 0; visit.Has(index); index++)
            if (Coerce.ToBoolean(visit.Run(index)) == isFound)
                return index;
        return -1;
    }

    public static int SearchBack(in Call call)
    {
        var visit = new Visit(call);
        for (var index = call.List.Count - 1; index >= 0; index--)
            if (visit.Has(index) && Coerce.ToBoolean(visit.Run(index)))
                return index;
        return -1;
    }

    public static object? Reduce(in Call call)
    {
        var (list, function) = (call.List, call.FunctionOf(0));
        var count = list.Count;
        var hasStart = call.Arguments.Length > 1;
        if (!hasStart && count == 0) throw call.At.Fault("an empty list cannot be reduced without a start value", "空列表的 reduce 需要初始值");
        var total = hasStart ? call[1] : list[0];
        for (var index = hasStart ? 0 : 1; index < count && index < list.Count; index++)
            total = function.Call(call.Run, [total, list[index], (double)index, list], call.At);
        return total;
    }

    private readonly struct Visit(Call call)
    {
        private readonly Function function = call.FunctionOf(0);
        private readonly object?[] arguments = [null, null, call.List];
        private readonly int count = call.List.Count;

        public bool Has(int index) => index < count && index < call.List.Count;

        public object? Run(int index)
        {
            (arguments[0], arguments[1]) = (call.List[index], (double)index);
            return function.Call(call.Run, arguments, call.At);
        }
    }
}
