using CaseFlow.Web.Api;
using CaseFlow.Web.Identity;
using CaseFlow.Workflows.Migration;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseFlow.Web.Cases.Migration;

/// <summary>A step of the old version with the step it is mapped to and how many cases stand at it.</summary>
public sealed record MappedStep(string From, string FromTitle, string? To, string? ToTitle, MatchReason Reason, int OpenCases);

/// <summary>A suggested mapping and how many cases it would be about.</summary>
public sealed record MigrationPlanContract(int From, int To, string Area, int Cases, IReadOnlyList<MappedStep> Steps);

/// <summary>A page of cases of a migration.</summary>
public sealed record MigrationCasesPage(IReadOnlyList<MigrationCaseView> Items, long? Next);

public static class MigrationsApi
{
    private const int PageSize = 50, MostPerPage = 200;

    public static void MapMigrations(this RouteGroupBuilder api)
    {
        var migrations = api.MapGroup("/procedures/{definitionId}/migrations").WithTags("Migrations");
        migrations.MapGet("", List).WithSummary("Migrations of running cases, the newest first.").WithProblems(403, 404);
        migrations.MapPost("/plan", Plan).WithSummary("Suggests which step stands for which, by id, then by likeness; saves nothing.").WithProblems(403, 404, 422);
        migrations.MapPost("/preview", Preview).WithSummary("What would become of each chosen case; ?after= and ?size= page. Saves nothing.").WithProblems(403, 404, 422);
        migrations.MapPost("", Prepare).WithSummary("Keeps the list of cases to move; a second person confirms it.").WithProblems(403, 404, 409, 422);
        migrations.MapGet("/{id:long}", Get).WithSummary("How far a migration has come.").WithProblems(403, 404);
        migrations.MapGet("/{id:long}/cases", Cases).WithSummary("The cases of a migration with their results; ?status=, ?after=, ?size=.").WithProblems(403, 404);
        migrations.MapPost("/{id:long}/confirm", (string definitionId, long id, DecideMigration decide, ReadMigrations read, HttpContext http, CancellationToken ct) =>
            Decided(decide.Confirm(definitionId, id, ct), read, http, ct)).WithSummary("The second person lets it run.").WithProblems(403, 404, 409);
        migrations.MapPost("/{id:long}/cancel", (string definitionId, long id, DecideMigration decide, ReadMigrations read, HttpContext http, CancellationToken ct) =>
            Decided(decide.Cancel(definitionId, id, ct), read, http, ct)).WithSummary("Gives a prepared migration up.").WithProblems(403, 404, 409);
        migrations.MapPost("/{id:long}/retry", (string definitionId, long id, DecideMigration decide, ReadMigrations read, HttpContext http, CancellationToken ct) =>
            Decided(decide.Retry(definitionId, id, ct), read, http, ct)).WithSummary("Tries the cases that were not moved again, as they stand now.").WithProblems(403, 404, 409);
    }

    private static async Task<Results<Ok<IReadOnlyList<MigrationView>>, ProblemHttpResult>> List(string definitionId, ReadMigrations read, HttpContext http, CancellationToken ct) =>
        (await read.List(definitionId, ct)).ToOk(http);

    private static async Task<Results<Ok<MigrationPlanContract>, ProblemHttpResult>> Plan(
        string definitionId, MigrationInput input, MigrationPlaces places, CaseChoice choice, HttpContext http, CancellationToken ct)
    {
        var found = await places.Find(definitionId, input, ct);
        if (!found.IsDone) return found.Refusal.ToProblem(http);
        var place = found.Value;
        var open = await choice.OpenSteps(place.From.Id, place.Area, place.Filter, ct);
        return TypedResults.Ok(new MigrationPlanContract(
            place.From.Version, place.To.Version, place.Area, await choice.Count(place.From.Id, place.Area, place.Filter, ct), [.. MigrationSteps.Of(place.Plan, open)]));
    }

    private static async Task<Results<Ok<IReadOnlyList<CasePreview>>, ProblemHttpResult>> Preview(
        string definitionId, MigrationInput input, long? after, int? size, MigrationPlaces places, PreviewMigration preview, Caller caller, HttpContext http, CancellationToken ct)
    {
        var found = await places.Find(definitionId, input, ct);
        if (!found.IsDone) return found.Refusal.ToProblem(http);
        return TypedResults.Ok(await preview.Page(found.Value, after ?? 0, Math.Clamp(size ?? PageSize, 1, MostPerPage), caller.Culture, ct));
    }

    private static async Task<Results<Created<MigrationView>, ProblemHttpResult>> Prepare(
        string definitionId, MigrationInput input, PrepareMigration prepare, ReadMigrations read, HttpContext http, CancellationToken ct)
    {
        var done = await prepare.Run(definitionId, input, ct);
        if (!done.IsDone) return done.Refusal.ToProblem(http);
        var view = await read.One(definitionId, done.Value.Id, ct);
        return TypedResults.Created($"/api/v1/procedures/{Uri.EscapeDataString(definitionId)}/migrations/{done.Value.Id}", view.Value);
    }

    private static async Task<Results<Ok<MigrationView>, ProblemHttpResult>> Get(string definitionId, long id, ReadMigrations read, HttpContext http, CancellationToken ct) =>
        (await read.One(definitionId, id, ct)).ToOk(http);

    private static async Task<Results<Ok<MigrationCasesPage>, ProblemHttpResult>> Cases(
        string definitionId, long id, MigrationCaseStatus? status, long? after, int? size, ReadMigrations read, HttpContext http, CancellationToken ct)
    {
        var found = await read.Find(definitionId, id, ct);
        if (!found.IsDone) return found.Refusal.ToProblem(http);
        var count = Math.Clamp(size ?? PageSize, 1, MostPerPage);
        var rows = await read.Cases(id, status, after ?? 0, count, ct);
        return TypedResults.Ok(new MigrationCasesPage(rows, rows.Count < count ? null : rows[^1].CaseId));
    }

    private static async Task<Results<Ok<MigrationView>, ProblemHttpResult>> Decided(
        Task<Result<ProcedureMigration>> act, ReadMigrations read, HttpContext http, CancellationToken ct)
    {
        var done = await act;
        return done.IsDone ? (await read.One(done.Value.DefinitionId, done.Value.Id, ct)).ToOk(http) : done.Refusal.ToProblem(http);
    }
}
