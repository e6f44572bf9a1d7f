using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Execution;

namespace CaseFlow.Workflows.ReleaseCheck;

/// <summary>What the release check knows beside the definition. Look-ups that are null are not asked.</summary>
public sealed record ReleaseContext
{
    /// <summary>The day whose law applies.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The activity types that exist.</summary>
    public required IActivityCatalog Catalog { get; init; }

    /// <summary>Statutory rules; the server may hold newer ones than those shipped.</summary>
    public StatutoryRules Rules { get; init; } = StatutoryRules.Shipped;

    /// <summary>The phase of a campaign the procedure must fit into (D-112).</summary>
    public CampaignWindow? Window { get; init; }

    /// <summary>The version the definition replaces; null for a new procedure.</summary>
    public WorkflowDefinition? Before { get; init; }

    /// <summary>Who exists and where.</summary>
    public IHandlerDirectory? Handlers { get; init; }

    /// <summary>The keys of the changes the register knows; null means they are not asked.</summary>
    public IReadOnlyCollection<string>? RegisterChanges { get; init; }

    /// <summary>The keys of the changes of an item to put right; only procedures of the family rectification may use them.</summary>
    public IReadOnlyCollection<string> ItemChanges { get; init; } = [];

    /// <summary>Published definitions that can be used as steps.</summary>
    public IDefinitionLookup? Definitions { get; init; }
}

/// <summary>Knows the roles and their holders.</summary>
public interface IHandlerDirectory
{
    /// <summary>True when the role exists.</summary>
    bool IsKnown(string role);

    /// <summary>Names of the areas at the level in which nobody holds the role; empty when all are covered.</summary>
    IReadOnlyList<BilingualText> AreasWithout(string level, string role);
}
