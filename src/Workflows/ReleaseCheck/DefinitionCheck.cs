using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.ReleaseCheck.Rules;

namespace CaseFlow.Workflows.ReleaseCheck;

/// <summary>Runs every rule over a definition before it is released (U-043). The order of the rules is the order of the findings.</summary>
public static class DefinitionCheck
{
    private static readonly IReleaseRule[] Rules =
    [
        new ActivityTypeRule(),
        new ArgumentNameRule(),
        new PathToEndRule(),
        new UnreachableRule(),
        new LoopRule(),
        new JoinRule(),
        new OutcomeRule(),
        new HandlerRule(),
        new StaticInputRule(),
        new MeetingRule(),
        new CronRule(),
        new ClockStartRule(),
        new FormRule(),
        new ExpressionRule(),
        new NoticeRequiredRule(),
        new KeptStepRule(),
        new NoticeLengthRule(),
        new NoticeLimitRule(),
        new NoticeColumnRule(),
        new ActDuringNoticeRule(),
        new MakerCheckerRule(),
        new MaterialRule(),
        new RegisterChangeRule(),
        new EndToEndRule(),
        new CampaignRule(),
    ];

    /// <summary>All findings of a file, errors of reading included; a file that cannot be read is checked no further.</summary>
    public static IReadOnlyList<Finding> Run(ParsedDefinition parsed, ReleaseContext context)
    {
        var reading = parsed.Problems.Select(problem => new Finding(
            problem.IsError ? Severity.Error : Severity.Warning, problem.Code, problem.ActivityId, problem.Text));
        return parsed.Definition is { } definition ? [.. reading, .. Run(definition, context)] : [.. reading];
    }

    /// <summary>All findings of a definition; it may be released when none of them is an error.</summary>
    public static IReadOnlyList<Finding> Run(WorkflowDefinition definition, ReleaseContext context)
    {
        var subject = new ReleaseSubject(definition, context);
        return [.. Rules.SelectMany(rule => rule.Check(subject)).Distinct()];
    }
}
