using CaseFlow.Web.Api;
using CaseFlow.Web.Data.Time;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Organisation;
using CaseFlow.Workflows.ReleaseCheck;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Standards.StatutoryRules;

/// <param name="AreaCode">The area that set it; empty for everywhere.</param>
/// <param name="LastDay">The last day on which it holds; null while in force.</param>
public sealed record StatutoryRuleContract(
    string Id, StatutoryDemand Demand, string Family, string? Level, string? Step, int Days, string AreaCode, string AreaName, bool IsLocked,
    DateOnly ValidFrom, DateOnly? LastDay, bool IsInForce, string Source, string Text);

/// <param name="On">The last day; today when nothing is said.</param>
public sealed record EndOfRule(DateOnly? On);

public static class StatutoryRulesApi
{
    public static void MapStatutoryRules(this RouteGroupBuilder api)
    {
        var rules = api.MapGroup("/statutory-rules").WithTags("Standards").RequireAuthorization(Rights.SeesRules);
        rules.MapGet("", List).WithSummary("The statutory rules that bind in the caller's areas, with their source and validity.");
        rules.MapPost("", Set).RequireAuthorization(Rights.SystemAdmin).WithSummary("Sets a rule for an area; refused when it is looser than a locked rule of an upper area.")
            .Produces<StatutoryRuleContract>(201).ProducesProblem(403).ProducesProblem(422);
        rules.MapPost("/{id}/end", End).RequireAuthorization(Rights.SystemAdmin).WithSummary("Names the last day of a rule.")
            .Produces<StatutoryRuleContract>().ProducesProblem(403).ProducesProblem(404).ProducesProblem(422);
    }

    static List<StatutoryRuleContract> List(StandardsDirectory standards, StatutoryRuleRights rights, RuleWords words) =>
        [.. standards.Current.Rules.Where(rights.Sees).OrderBy(rule => rule.Family).ThenBy(rule => rule.Demand).ThenBy(rule => rule.ValidFrom).Select(words.Of)];

    static async Task<IResult> Set(NewStatutoryRule body, SetStatutoryRule set, RuleWords words, HttpContext http, CancellationToken ct)
    {
        var done = await set.Run(body, ct);
        return done.IsDone ? TypedResults.Created($"/api/v1/statutory-rules/{done.Value.Id}", words.Of(done.Value)) : done.Refusal.ToProblem(http);
    }

    static async Task<IResult> End(string id, EndOfRule? body, SetStatutoryRule set, RuleWords words, HttpContext http, CancellationToken ct)
    {
        var done = await set.End(id, body?.On, ct);
        return done.IsDone ? TypedResults.Ok(words.Of(done.Value)) : done.Refusal.ToProblem(http);
    }
}

/// <summary>Turns rows into contracts in the caller's language.</summary>
public sealed class RuleWords(OrganisationDirectory organisation, TimeProvider clock, IStringLocalizer<StatutoryRuleTexts> texts)
{
    public StatutoryRuleContract Of(StatutoryRuleRow row) => new(
        row.Id, row.Demand, row.Family, row.Level, row.Step, row.Days, row.AreaCode,
        row.AreaCode == StatutoryRuleRow.Everywhere ? texts["Everywhere"] : organisation.Current.NameOf(row.AreaCode), row.IsLocked,
        row.ValidFrom, row.LastDay, row.HoldsOn(clock.ChinaToday), row.Source, row.Rule.Text.Spoken);
}
