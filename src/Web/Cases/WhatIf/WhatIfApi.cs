using CaseFlow.Web.Api;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseFlow.Web.Cases.WhatIf;

public static class WhatIfApi
{
    public static void MapWhatIf(this RouteGroupBuilder api) =>
        api.MapGet("/procedures/{definitionId}/what-if", Replay).WithTags("Migrations")
            .WithSummary("What finished cases would have been like by a version: ?version= (the newest), ?from= and ?to= (the last year).")
            .WithDescription("People decide and take as long as they did; a step nobody had is approved after the median handling time. At most 20,000 cases; nothing is saved.")
            .WithProblems(403, 404, 422);

    private static async Task<Results<Ok<WhatIfAnswer>, ProblemHttpResult>> Replay(
        string definitionId, int? version, DateOnly? from, DateOnly? to, ReplayCases replay, HttpContext http, CancellationToken ct) =>
        (await replay.Run(definitionId, new(version, from, to), ct)).ToOk(http);
}
