namespace CaseFlow.Web.Data.Runtime;

/// <summary>Where the duty of an area in a phase of a campaign stands.</summary>
public enum DutyState { Open, Submitted, Received, Returned, Finished, Cancelled }

/// <summary>
/// What the activity CaseFlow.UpdateRegister may do to the duty whose case it runs in, by the key in its input Change. In a case that belongs to no duty it
/// changes nothing, so the same procedure may also be used outside of campaigns.
/// </summary>
public sealed record DutyChange(string Key, DutyState To)
{
    public static readonly IReadOnlyList<DutyChange> All =
    [
        new("DutySubmitted", DutyState.Submitted),
        new("DutyReceived", DutyState.Received),
        new("DutyReturned", DutyState.Returned),
        new("DutyFinished", DutyState.Finished),
    ];

    /// <summary>The change by its key, whatever the case of the letters; null when there is none.</summary>
    public static DutyChange? Find(string key) => All.FirstOrDefault(change => key.Equals(change.Key, StringComparison.OrdinalIgnoreCase));
}
