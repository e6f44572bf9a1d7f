namespace CaseFlow.Web.Data.Runtime;

/// <summary>A change of a household's place in the register that a case has decided.</summary>
public sealed class RegisterChange
{
    public long Id { get; init; }

    public long CaseId { get; init; }

    public long? HouseholdId { get; init; }

    public string CaseArea { get; init; } = "";

    public string ActivityId { get; init; } = "";

    public string Change { get; init; } = "";

    public string? Reason { get; init; }

    /// <summary>JSON.</summary>
    public string Details { get; init; } = "{}";

    public DateTimeOffset At { get; init; }

    /// <summary>The day in China on which the change takes effect.</summary>
    public DateOnly EffectiveOn { get; init; }
}
