using CaseFlow.Web.Data.Store;

namespace CaseFlow.Web.Households;

/// <summary>
/// What the activity CaseFlow.UpdateRegister may do to an item to put right, offered beside the changes of a household. Only procedures of the family
/// rectification run for an item; the release check refuses these changes anywhere else.
/// </summary>
public static class ItemChange
{
    /// <summary>The family of the procedures that run for an item.</summary>
    public const string Family = "rectification";

    public const string Assigned = "ItemAssigned";

    /// <summary>Acts on the item itself, which are no steps of its procedure.</summary>
    public const string Merged = "ItemMerged", TookOver = "ItemTookOver", Withdrawn = "ItemWithdrawn", Extended = "ItemExtended";

    /// <summary>The keys a definition may name.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. ItemStatements.Changes.Where(key => key is not (Merged or TookOver or Withdrawn or Extended))];

    public static bool Is(string change) => Names.Contains(change);
}
