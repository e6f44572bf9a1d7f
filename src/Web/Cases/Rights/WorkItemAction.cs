namespace CaseFlow.Web.Cases.Rights;

/// <summary>What can be done with a work item.</summary>
public enum WorkItemAction { Claim, Release, Complete, Return, Transfer, Delegate, AddSigner, Withdraw, Urge }

/// <summary>Whether an action is open to the caller, and if not, why (U-005).</summary>
public sealed record OfferedAction(string Action, bool IsAllowed, string? Reason);

internal static class WorkItemActions
{
    public static readonly IReadOnlyList<WorkItemAction> All = Enum.GetValues<WorkItemAction>();

    private static readonly string[] Keys =
        [.. All.Select(action => action == WorkItemAction.AddSigner ? "add-signer" : action.ToString().ToLowerInvariant())];

    /// <summary>The key definitions and addresses use.</summary>
    public static string Key(this WorkItemAction action) => Keys[(int)action];
}
