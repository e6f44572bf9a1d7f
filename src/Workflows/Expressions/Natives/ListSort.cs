using CaseFlow.Workflows.Expressions.Nodes;

namespace CaseFlow.Workflows.Expressions.Natives;

/// <summary>
/// A merge sort of our own: it keeps equal elements in order and stands any comparison function, where the one of .NET
/// may throw on a function that contradicts itself and wraps the exceptions of the budget.
/// </summary>
internal static class ListSort
{
    public static object? Sort(in Call call)
    {
        var items = call.List.Items.Where(item => item is not Undefined).ToArray();
        var missing = call.List.Count - items.Length;
        Merge(call, items, new object?[items.Length], 0, items.Length);
        call.List.Items.Clear();
        call.List.Items.AddRange(items);
        call.List.Items.AddRange(Enumerable.Repeat<object?>(Undefined.Value, missing));
        return call.List;
    }

    private static void Merge(in Call call, object?[] items, object?[] spare, int start, int end)
    {
        if (end - start < 2) return;
        var middle = (start + end) / 2;
        Merge(call, items, spare, start, middle);
        Merge(call, items, spare, middle, end);
        call.Run.Step(end - start);
        var (left, right) = (start, middle);
        for (var index = start; index < end; index++)
        {
            var isLeft = right >= end || left < middle && Compare(call, items[left], items[right]) <= 0;
            spare[index] = isLeft ? items[left++] : items[right++];
        }

        Array.Copy(spare, start, items, start, end - start);
    }

    private static double Compare(in Call call, object? left, object? right)
    {
        if (call.Has(0)) return Coerce.ToNumber(call.FunctionOf(0).Call(call.Run, [left, right], call.At)) is var order && double.IsNaN(order) ? 0 : order;
        var (a, b) = (Coerce.ToText(call.Run, left), Coerce.ToText(call.Run, right));
        call.Run.Read(a);
        return string.CompareOrdinal(a, b);
    }
}
