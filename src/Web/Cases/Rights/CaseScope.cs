using System.Linq.Expressions;
using CaseFlow.Web.Data.Runtime;
using CaseFlow.Web.Data.Store;
using CaseFlow.Web.Identity;

namespace CaseFlow.Web.Cases.Rights;

/// <summary>The one place that says whose cases a caller may know of: those in the subtrees of the caller's posts. Every query goes through it.</summary>
public static class CaseScope
{
    /// <summary>Whether the caller may know of the case: it lies in a post's area, or a work item of it was given to the caller's organ.</summary>
    public static bool Covers(Caller caller, CaseSnapshot snapshot) =>
        caller.IsOutsidePosts || caller.Sees(snapshot.Case.AreaCode)
        || (snapshot.Item is { } item && (caller.Sees(item.OrganArea) || item.Assignee == caller.UserId));

    extension(IQueryable<Case> cases)
    {
        public IQueryable<Case> VisibleTo(Caller caller) => cases.Where(InAreas<Case>(caller, nameof(Case.AreaCode)));
    }

    extension(IQueryable<WorkItem> items)
    {
        /// <summary>Items of visible cases and items that stand with an organ in the caller's areas.</summary>
        public IQueryable<WorkItem> VisibleTo(Caller caller) =>
            items.Where(Either(InAreas<WorkItem>(caller, nameof(WorkItem.CaseArea)), InAreas<WorkItem>(caller, nameof(WorkItem.OrganArea))));
    }

    extension(IQueryable<PublicNotice> notices)
    {
        public IQueryable<PublicNotice> VisibleTo(Caller caller) => notices.Where(InAreas<PublicNotice>(caller, nameof(PublicNotice.CaseArea)));
    }

    /// <summary>A condition on an area column: within one of the caller's subtrees. Without a post nothing is visible.</summary>
    public static Expression<Func<T, bool>> InAreas<T>(Caller caller, string column) => InAreas<T>(caller.Posts.Select(post => post.Area), column);

    /// <summary>A condition on an area column: within one of the subtrees. Ranges, because an index answers them.</summary>
    public static Expression<Func<T, bool>> InAreas<T>(IEnumerable<string> areas, string column)
    {
        var row = Expression.Parameter(typeof(T), "row");
        var value = Expression.Property(row, column);
        var prefixes = areas.Select(Data.AreaCodes.Prefix).Distinct().ToList();
        var outermost = prefixes.Where(prefix => !prefixes.Exists(other => other.Length < prefix.Length && prefix.StartsWith(other, StringComparison.Ordinal)));
        var body = outermost.Select(prefix => Range(value, prefix)).DefaultIfEmpty(Expression.Constant(false)).Aggregate(Expression.OrElse);
        return Expression.Lambda<Func<T, bool>>(body, row);
    }

    private static Expression Range(Expression value, string prefix)
    {
        var compare = typeof(string).GetMethod(nameof(string.Compare), [typeof(string), typeof(string)])!;
        Expression Compared(string bound) => Expression.Call(compare, value, Parameter(bound));
        return Expression.AndAlso(
            Expression.GreaterThanOrEqual(Compared(prefix), Expression.Constant(0)), Expression.LessThan(Compared(prefix + "~"), Expression.Constant(0)));
    }

    // A captured value becomes a parameter, so that the database plans the query once for all callers.
    private static Expression Parameter(string value)
    {
        Expression<Func<string>> captured = () => value;
        return captured.Body;
    }

    private static Expression<Func<T, bool>> Either<T>(Expression<Func<T, bool>> left, Expression<Func<T, bool>> right)
    {
        var rebound = new Rebind(right.Parameters[0], left.Parameters[0]).Visit(right.Body);
        return Expression.Lambda<Func<T, bool>>(Expression.OrElse(left.Body, rebound), left.Parameters);
    }

    private sealed class Rebind(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : base.VisitParameter(node);
    }
}
