using CaseFlow.Web.Cases.Papers;
using CaseFlow.Web.Components.Flow;
using CaseFlow.Workflows.Activities.Human.Forms;
using CaseFlow.Workflows.State;

namespace CaseFlow.Web.Inbox;

/// <summary>Everything the page of one work item shows (U-020).</summary>
/// <param name="Organ">The organ and role that must act, in words.</param>
/// <param name="LegalBasis">Document and clause the step rests on.</param>
/// <param name="ReadOnlyBecause">Why nobody may act here any more, or why not this person; null when the form is open.</param>
public sealed record WorkItemSheet(
    long Id, long CaseId, string CaseNumber, string Subject, string Kind, string Step, string Procedure, int Version, string Place, string Organ, string? LegalBasis,
    DateTimeOffset ArrivedAt, DateTimeOffset? DueAt, string? HowCounted, string Lamp, string? ReturnReason, string? ReadOnlyBecause, int Revision)
{
    public FormSchema Form { get; init; } = FormSchema.Empty;

    public ValueMap Values { get; init; } = [];

    public IReadOnlyList<OutcomeOption> Outcomes { get; init; } = [];

    public IReadOnlyList<Material> Materials { get; init; } = [];

    public IReadOnlyList<ActionOffer> Actions { get; init; } = [];

    public IReadOnlyList<OpinionLine> Opinions { get; init; } = [];

    public IReadOnlyList<ReturnStep> ReturnSteps { get; init; } = [];

    public IReadOnlyList<Colleague> Colleagues { get; init; } = [];

    public FlowPicture Picture { get; init; } = new([], []);

    public HouseholdGlance? Household { get; init; }

    public long? NoticeId { get; init; }

    /// <summary>Papers already handed in with this step.</summary>
    public IReadOnlyList<CasePaper> Papers { get; init; } = [];

    public string? Assignee { get; init; }

    public bool IsOpen { get; init; }

    public ActionOffer? Offer(string action) => Actions.FirstOrDefault(offer => offer.Action == action);
}

/// <summary>An action of the step; with the reason when it is not possible now.</summary>
public sealed record ActionOffer(string Action, string? WhyNot);

/// <summary>What somebody said while handling the case.</summary>
public sealed record OpinionLine(string Who, string? OnBehalfOf, string Step, string? Outcome, string? Text, DateTimeOffset At);

/// <summary>A finished step to which the case can be sent back.</summary>
public sealed record ReturnStep(string ActivityId, string Title);

/// <summary>Somebody to whom an item can be handed.</summary>
public sealed record Colleague(string UserId, string Name);

/// <summary>The household in five facts.</summary>
public sealed record HouseholdGlance(long Id, string Head, string Status, int Members, string? Cause, decimal? IncomePerHead, int? IncomeYear, string Place);
