using System.Linq.Expressions;
using CaseFlow.Web.Data;
using CaseFlow.Web.Identity;

namespace CaseFlow.Web.Organisation.Areas;

/// <summary>
/// The areas whose data somebody may see, as subtrees that do not overlap. Every query that returns rows of an area passes through
/// <see cref="AreaScopeQueries.In"/>; an empty scope sees nothing.
/// </summary>
public sealed class AreaScope
{
    public static readonly AreaScope Nothing = new([]);

    AreaScope(IReadOnlyList<string> roots) => Roots = roots;

    /// <summary>The top areas of the subtrees, in ascending order.</summary>
    public IReadOnlyList<string> Roots { get; }

    public static AreaScope Of(IEnumerable<string> areas)
    {
        List<string> roots = [];
        foreach (var area in areas.Distinct().OrderBy(area => AreaCodes.Prefix(area), StringComparer.Ordinal))
            if (!roots.Exists(root => AreaCodes.Contains(root, area))) roots.Add(area);
        return roots.Count == 0 ? Nothing : new(roots);
    }

    public static AreaScope Of(Caller caller) => Of(caller.Posts.Select(post => post.Area));

    public bool Contains(string code) => Roots.Any(root => AreaCodes.Contains(root, code));

    /// <summary>The part of the scope below the area that a filter asks for.</summary>
    public AreaScope Within(string? area) =>
        area is null ? this : Contains(area) ? Of([area]) : Of(Roots.Where(root => AreaCodes.Contains(area, root)));
}

/// <summary>The one place where a query is cut down to what the caller may see.</summary>
public static class AreaScopeQueries
{
    public static IQueryable<T> In<T>(this IQueryable<T> rows, AreaScope scope, Expression<Func<T, string>> code)
    {
        Expression? any = null;
        foreach (var root in scope.Roots) any = any is null ? Between(code.Body, root) : Expression.OrElse(any, Between(code.Body, root));
        return rows.Where(Expression.Lambda<Func<T, bool>>(any ?? Expression.Constant(false), code.Parameters));
    }

    // Two comparisons on the bare column, so that both databases walk the index; LIKE would not on PostgreSQL with a foreign collation.
    static BinaryExpression Between(Expression code, string root)
    {
        var (from, to) = AreaPaths.Range(root);
        return Expression.AndAlso(Compare(ExpressionType.GreaterThanOrEqual, code, from), Compare(ExpressionType.LessThan, code, to));
    }

    static BinaryExpression Compare(ExpressionType comparison, Expression code, string bound)
    {
        var compared = Expression.Call(typeof(string), nameof(string.Compare), null, code, Parameter(bound));
        return Expression.MakeBinary(comparison, compared, Expression.Constant(0));
    }

    // A member of a closure becomes a query parameter; a bare constant would compile a new query for every scope.
    static MemberExpression Parameter(string value)
    {
        Expression<Func<string>> closure = () => value;
        return (MemberExpression)closure.Body;
    }
}
