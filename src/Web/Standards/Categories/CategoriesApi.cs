using CaseFlow.Web.Api;
using CaseFlow.Web.Data.Time;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Organisation;

namespace CaseFlow.Web.Standards.Categories;

/// <param name="ValidTo">The first day on which it holds no more; null while nobody has ended it.</param>
public sealed record CategoryContract(string Key, string Zh, string En, IReadOnlyList<string> Points, string Source, DateOnly ValidFrom, DateOnly? ValidTo, bool IsInForce);

public static class CategoriesApi
{
    public static void MapCategories(this RouteGroupBuilder api)
    {
        var categories = api.MapGroup("/problem-categories").WithTags("Standards");
        categories.MapGet("", List).WithSummary("The categories of problems to put right, with the points to check.");
        categories.MapPost("", Add).RequireAuthorization(Rights.SystemAdmin).WithSummary("Adds a category.").Produces<CategoryContract>(201).ProducesProblem(403).ProducesProblem(422);
        categories.MapPost("/{key}/end", End).RequireAuthorization(Rights.SystemAdmin).WithSummary("Ends a category today; its items keep it.").Produces(204).ProducesProblem(403).ProducesProblem(404);
    }

    private static List<CategoryContract> List(StandardsDirectory standards, TimeProvider clock) => [.. standards.Current.Categories.Select(row => Of(row, clock))];

    private static async Task<IResult> Add(NewCategory body, KeepCategories keep, TimeProvider clock, HttpContext http, CancellationToken ct)
    {
        var done = await keep.Add(body, ct);
        return done.IsDone ? TypedResults.Created("/api/v1/problem-categories", Of(done.Value, clock)) : done.Refusal.ToProblem(http);
    }

    private static async Task<IResult> End(string key, KeepCategories keep, HttpContext http, CancellationToken ct) =>
        await keep.End(key, ct) is { } refusal ? refusal.ToProblem(http) : TypedResults.NoContent();

    private static CategoryContract Of(ProblemCategory row, TimeProvider clock) =>
        new(row.Key, row.Zh, row.En, row.PointList, row.Source, row.ValidFrom, row.ValidTo, row.IsValidOn(clock.ChinaToday));
}
