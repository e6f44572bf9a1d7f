using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Reading;
using CaseFlow.Web.Identity;

namespace CaseFlow.Web.Inbox.Reading;

/// <summary>A condition on open items that one range of an index answers in due order.</summary>
internal delegate void ItemRun(SqlText sql);

/// <summary>The runs a caller's lists are merged from. A single condition over several people, roles or areas would have to sort all their items first.</summary>
internal static class ItemRuns
{
    /// <summary>Items of the caller and of the absent colleagues the caller stands in for.</summary>
    public static IReadOnlyList<ItemRun> Assigned(Caller caller) =>
        [.. caller.Posts.Select(post => post.OnBehalfOf).OfType<string>().Append(caller.UserId).Distinct().Select<string, ItemRun>(user => sql => sql.Add($"assignee = {user}"))];

    /// <summary>Items nobody has taken, of the caller's roles and of no role, in the subtrees of the posts. No item is in two runs.</summary>
    public static IReadOnlyList<ItemRun> Claimable(Caller caller)
    {
        var runs = new List<ItemRun>();
        foreach (var posts in caller.Posts.GroupBy(post => post.Role))
        {
            var role = posts.Key;
            runs.AddRange(InSubtrees(posts.Select(post => post.Area), sql => sql.Add($"assignee IS NULL AND role = {role}")));
        }

        runs.AddRange(InSubtrees(caller.Posts.Where(post => Rights.Handles(post.Role)).Select(post => post.Area), sql => sql.Add("assignee IS NULL AND role IS NULL")));
        return runs;
    }

    // An organ's own items, nearly always all there are, stand in the index in due order; those of organs below it are few and sorted.
    private static IEnumerable<ItemRun> InSubtrees(IEnumerable<string> areas, ItemRun who)
    {
        foreach (var area in AreaCodes.Outermost(areas))
        {
            yield return sql => { who(sql); sql.Add($" AND organ_area = {area}"); };
            var end = AreaCodes.Prefix(area) + "~";
            yield return sql => { who(sql); sql.Add($" AND organ_area > {area} AND organ_area < {end}"); };
        }
    }
}
