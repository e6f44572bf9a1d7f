using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CaseFlow.Designer.Api;

/// <summary>The part of the Elsa 3 REST API that designers and importers use.</summary>
public static class ElsaApi
{
    /// <param name="policy">The authorization policy of those who work on definitions.</param>
    public static void MapElsaApi(this IEndpointRouteBuilder app, string policy)
    {
        var elsa = app.MapGroup("/elsa/api").RequireAuthorization(policy).WithTags("Elsa").DisableAntiforgery().ProducesProblem(401).ProducesProblem(403)
            .WithMetadata(new ProducesResponseTypeMetadata(200, null, ["application/json"]));
        MapDefinitions(elsa.MapGroup("/workflow-definitions"));
        elsa.MapPost("/bulk-actions/export/workflow-definitions", DefinitionFiles.ExportAll).WithSummary("Several versions as a ZIP.");
        MapDescriptors(elsa);
    }

    static void MapDefinitions(RouteGroupBuilder definitions)
    {
        definitions.MapGet("", DefinitionEndpoints.List).WithSummary("One page of workflow definitions.");
        definitions.MapPost("", DefinitionEndpoints.Save).WithSummary("Saves the draft of a definition.");
        definitions.MapGet("/{id}", DefinitionEndpoints.ById).WithSummary("A version by its id, else the latest version of the definition with the id.");
        definitions.MapGet("/by-id/{id}", DefinitionEndpoints.ById).WithSummary("A version by its id.");
        definitions.MapGet("/by-definition-id/{definitionId}", DefinitionEndpoints.Find).WithSummary("A version of a definition.");
        definitions.MapPost("/{definitionId}/publish", DefinitionEndpoints.Publish).WithSummary("Puts the latest version into force, by a second person.");
        definitions.MapPost("/{definitionId}/retract", DefinitionEndpoints.Retract).WithSummary("Takes the published version out of force.");
        definitions.MapGet("/{definitionId}/export", DefinitionFiles.Export).WithSummary("A version as a file.");
        definitions.MapPost("/{definitionId}/export", DefinitionFiles.Export).ExcludeFromDescription();
        definitions.MapMethods("/import", [HttpMethods.Post, HttpMethods.Put], DefinitionFiles.Import).WithSummary("Imports one definition.");
    }

    static void MapDescriptors(RouteGroupBuilder elsa)
    {
        elsa.MapGet("/descriptors/activities", Descriptors.Activities).WithSummary("The activity types with inputs, outputs and outcomes.");
        elsa.MapGet("/descriptors/expression-descriptors", Descriptors.Expressions).WithSummary("The expression languages.");
        elsa.MapGet("/descriptors/variables", Descriptors.Variables).WithSummary("The types variables can have.");
        elsa.MapGet("/descriptors/storage-drivers", Descriptors.StorageDrivers).WithSummary("Where variables are kept.");
        elsa.MapGet("/features/installed", Descriptors.Features).WithSummary("Optional parts of the API; there are none.");
        foreach (var name in (string[])["workflow-activation-strategies", "incident-strategies", "log-persistence-strategies", "commit-strategies/workflows", "commit-strategies/activities"])
            elsa.MapGet($"/descriptors/{name}", Descriptors.None).WithSummary("Always empty.");
    }
}
