using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CaseFlow.Designer.Api;

/// <summary>The part of the Elsa 3 REST API that designers and importers use.</summary>
public static class ElsaApi
{
    /// <param name="readers">The authorization policy of those who read definitions and instances.</param>
    /// <param name="editors">The policy of those who change definitions.</param>
    public static void MapElsaApi(this IEndpointRouteBuilder app, string readers, string editors)
    {
        var elsa = app.MapGroup("/elsa/api").RequireAuthorization(readers).WithTags("Elsa").DisableAntiforgery().ProducesProblem(401).ProducesProblem(403)
            .WithMetadata(new ProducesResponseTypeMetadata(200, null, ["application/json"]));
        MapDefinitions(elsa.MapGroup("/workflow-definitions"));
        MapChanges(elsa.MapGroup("/workflow-definitions").RequireAuthorization(editors));
        elsa.MapPost("/bulk-actions/export/workflow-definitions", DefinitionFiles.ExportAll).WithSummary("Several versions as a ZIP.");
        MapDescriptors(elsa);
        MapInstances(elsa);
    }

    static void MapInstances(RouteGroupBuilder elsa)
    {
        elsa.MapGet("/workflow-instances/{id}", InstanceEndpoints.Get).WithSummary("An instance.");
        elsa.MapGet("/workflow-instances/{id}/execution-state", InstanceEndpoints.State).WithSummary("How an instance stands.");
        elsa.MapGet("/workflow-instances/{id}/variables", InstanceEndpoints.Variables).WithSummary("Always empty: contents of a case are read on its page.");
        elsa.MapPost("/workflow-instances/{id}/journal", InstanceEndpoints.Journal).WithSummary("What happened in an instance.");
        elsa.MapPost("/activity-executions/report", InstanceEndpoints.Report).WithSummary("How often each step ran.");
        elsa.MapGet("/activity-executions/list", InstanceEndpoints.Runs).WithSummary("The runs of a step.");
        elsa.MapGet("/activity-execution-summaries/list", InstanceEndpoints.Runs).WithSummary("The runs of a step.");
        elsa.MapGet("/activity-executions/by-id", InstanceEndpoints.RunById).WithSummary("One run of a step.");
    }

    static void MapDefinitions(RouteGroupBuilder definitions)
    {
        definitions.MapGet("", DefinitionEndpoints.List).WithSummary("One page of workflow definitions.");
        definitions.MapGet("/{id}", DefinitionEndpoints.ById).WithSummary("A version by its id, else the latest version of the definition with the id.");
        definitions.MapGet("/by-id/{id}", DefinitionEndpoints.ById).WithSummary("A version by its id.");
        definitions.MapGet("/by-definition-id/{definitionId}", DefinitionEndpoints.Find).WithSummary("A version of a definition.");
        definitions.MapGet("/{definitionId}/export", DefinitionFiles.Export).WithSummary("A version as a file.");
        definitions.MapPost("/{definitionId}/export", DefinitionFiles.Export).ExcludeFromDescription();
        definitions.MapGet("/{definitionId}/ways", DefinitionEndpoints.Ways).WithSummary("Where the results of a new step that say no lead, as the definition shows it.")
            .WithDescription("The type may be a word of the palette; after names the step the new one is put behind. What the canvas adds, it adds where people see it.");
        definitions.MapGet("/validation/is-name-unique", () => ElsaJson.Ok(new { isUnique = true })).WithSummary("Names of definitions need not be unique.");
    }

    static void MapChanges(RouteGroupBuilder definitions)
    {
        definitions.MapPost("", DefinitionEndpoints.Save).WithSummary("Saves the draft of a definition.");
        definitions.MapPost("/{definitionId}/publish", DefinitionEndpoints.Publish).WithSummary("Puts the latest version into force, by a second person.");
        definitions.MapPost("/{definitionId}/retract", DefinitionEndpoints.Retract).WithSummary("Takes the published version out of force.");
        definitions.MapMethods("/import", [HttpMethods.Post, HttpMethods.Put], DefinitionFiles.Import).WithSummary("Imports one definition.");
        definitions.MapPost("/import-files", DefinitionFiles.ImportFiles).WithSummary("Imports definition files and ZIP files of them, all or none.");
        definitions.MapPost("/{definitionId}/revert/{version:int}", DefinitionFiles.Revert).WithSummary("Brings a version back as the draft.");
    }

    static void MapDescriptors(RouteGroupBuilder elsa)
    {
        elsa.MapGet("/descriptors/activities", Descriptors.Activities).WithSummary("The activity types with inputs, outputs and outcomes.");
        elsa.MapPost("/descriptors/activities/{type}/options/{property}", Descriptors.Options).WithSummary("The values an input offers.");
        elsa.MapGet("/descriptors/expression-descriptors", Descriptors.Expressions).WithSummary("The expression languages.");
        elsa.MapPost("/scripting/javascript/type-definitions/{definitionId}", () => TypedResults.Text("", "application/x-typescript"))
            .WithSummary("Always empty: the subset of JavaScript has no types.");
        elsa.MapGet("/descriptors/variables", Descriptors.Variables).WithSummary("The types variables can have.");
        elsa.MapGet("/descriptors/storage-drivers", Descriptors.StorageDrivers).WithSummary("Where variables are kept.");
        elsa.MapGet("/features/installed", Descriptors.Features).WithSummary("Optional parts of the API; there are none.");
        foreach (var name in (string[])["workflow-activation-strategies", "incident-strategies", "log-persistence-strategies", "commit-strategies/workflows", "commit-strategies/activities"])
            elsa.MapGet($"/descriptors/{name}", Descriptors.None).WithSummary("Always empty.");
    }
}
