using CaseFlow.Workflows.Expressions.Nodes;

namespace CaseFlow.Workflows.Expressions.Natives;

/// <summary>All methods by name.</summary>
internal static class Methods
{
    private static readonly MethodSet None = new(null, null, null, null, null);

    public static MethodSet Named(string name)
    {
        var set = new MethodSet(
            ListMethods.Table.GetValueOrDefault(name),
            TextMethods.Table.GetValueOrDefault(name),
            NumberMethods.Table.GetValueOrDefault(name),
            TimeMethods.Table.GetValueOrDefault(name),
            ObjectSpace.Table.GetValueOrDefault(name));
        return set == None ? None : set;
    }

    public static bool IsKnown(this MethodSet set) => set != None;
}
