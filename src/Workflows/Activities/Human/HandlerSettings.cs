using CaseFlow.Workflows.Activities.Human.Forms;
using CaseFlow.Workflows.Execution;

namespace CaseFlow.Workflows.Activities.Human;

/// <summary>What all steps that people handle have in common: who, until when, and why (U-041).</summary>
public sealed record HandlerSettings
{
    /// <summary>The actions a step allows unless it names its own (U-017).</summary>
    public static readonly IReadOnlyList<string> AllActions = ["complete", "return", "transfer", "delegate", "add-signer", "withdraw", "urge"];

    /// <summary>What people read in their inbox.</summary>
    public required string Title { get; init; }

    /// <summary>Group, Village, Township, County, City, Province or Department.</summary>
    public required string Level { get; init; }

    /// <summary>The role that handles the step; null means the whole level.</summary>
    public string? Role { get; init; }

    /// <summary>How long the step may take.</summary>
    public required WorkClock Clock { get; init; }

    /// <summary>The form field whose value is the account that handles the step; without a value the step goes to the role (D-108).</summary>
    public string? AssigneeFrom { get; init; }

    /// <summary>The form field whose value is the fixed last day; it never shifts, and without a value the days of <see cref="Clock"/> count (U-086).</summary>
    public string? DueOnFrom { get; init; }

    /// <summary>Papers the step asks for or files.</summary>
    public IReadOnlyList<Material> Materials { get; init; } = [];

    /// <summary>Allowed actions: complete, return, transfer, delegate, add-signer, withdraw, urge.</summary>
    public IReadOnlyList<string> Actions { get; init; } = AllActions;

    /// <summary>Steps whose last actor may not act here (U-091).</summary>
    public IReadOnlyList<string> NotSameActorAs { get; init; } = [];

    /// <summary>Days before the due day on which the handler is reminded; 0 is the due day itself.</summary>
    public IReadOnlyList<int> Reminders { get; init; } = [];

    /// <summary>Who hears of it when the step is late.</summary>
    public IReadOnlyList<EscalationStep> Escalation { get; init; } = [];

    /// <summary>Reminders and escalation together, as work items carry them.</summary>
    public IReadOnlyList<DeadlineAlert> Alerts { get; init; } = [];

    /// <summary>The document and clause the step rests on.</summary>
    public string? LegalBasis { get; init; }

    /// <summary>Reads the common settings of a node.</summary>
    public static HandlerSettings Read(StaticInputs inputs)
    {
        var settings = ReadPlain(inputs);
        return settings with { Alerts = AlertsOf(settings) };
    }

    private static IReadOnlyList<DeadlineAlert> AlertsOf(HandlerSettings settings) => settings.Clock.Rule is null && settings.DueOnFrom is null ? [] :
    [
        .. settings.Reminders.Select(days => new DeadlineAlert(-days)),
        .. settings.Escalation.Select(step => new DeadlineAlert(Math.Max(1, step.DaysAfter), step.Level, step.Role)),
    ];

    private static HandlerSettings ReadPlain(StaticInputs inputs) => new()
    {
        Title = inputs.Text("Title") ?? inputs.Label,
        Level = inputs.Text("Level") ?? "Village",
        Role = inputs.Text("Role"),
        Clock = WorkClock.Read(inputs),
        AssigneeFrom = inputs.Text("AssigneeFrom"),
        DueOnFrom = inputs.Text("DueOnFrom"),
        Materials = Material.ReadList(inputs.Value("Materials")),
        Actions = inputs.Texts("Actions") is { Count: > 0 } actions ? actions : AllActions,
        NotSameActorAs = inputs.Texts("NotSameActorAs"),
        Reminders = ReadReminders(inputs.Value("Reminders")),
        Escalation = [.. Plain.Maps(inputs.Value("Escalation")).Select(EscalationStep.Read)],
        LegalBasis = inputs.Text("LegalBasis"),
    };

    private static IReadOnlyList<int> ReadReminders(object? value) =>
        value is not State.ValueList list ? [] :
        [
            .. list.Select(item => item is State.ValueMap map ? Plain.Number(map["daysBefore"]) : Plain.Number(item))
                .OfType<decimal>().Select(days => (int)days),
        ];
}

/// <summary>Who is told when a step is late by some days.</summary>
/// <param name="DaysAfter">Days after the due day.</param>
public sealed record EscalationStep(int DaysAfter, string Level, string Role)
{
    internal static EscalationStep Read(State.ValueMap map) =>
        new((int)(Plain.Number(map["daysAfter"]) ?? 1), Plain.Text(map["level"]) ?? "County", Plain.Text(map["role"]) ?? "Supervisor");
}
