using CaseFlow.Workflows.Deadlines;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Expressions;

namespace CaseFlow.Workflows.Execution;

/// <summary>Everything the engine may know besides the graph and the state. The same context gives the same burst.</summary>
public sealed record EngineContext
{
    /// <summary>The moment of the act. All activities of one burst see the same now.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>Gives the ids of work items, timers, notices, bookmarks and children.</summary>
    public required IIdSource Ids { get; init; }

    /// <summary>The activity types the engine knows.</summary>
    public required IActivityCatalog Catalog { get; init; }

    /// <summary>Published definitions, for activities that are workflows themselves.</summary>
    public required IDefinitionLookup Definitions { get; init; }

    /// <summary>Working days and holidays of the area.</summary>
    public required WorkCalendar Calendar { get; init; }

    /// <summary>The day the case was received; null when nobody knows of a case.</summary>
    public DateOnly? ReceivedOn { get; init; }

    /// <summary>Who holds a role in an area on the day of the act; needed where several people must sign.</summary>
    public IParticipants Participants { get; init; } = IParticipants.Nobody;

    /// <summary>Answers dated questions: income line, exclusions, quota, criteria sets.</summary>
    public IRuleBook Rules { get; init; } = IRuleBook.Empty;

    /// <summary>Where the case's household stands; null when nothing is known of a register, and every change is taken.</summary>
    public IRegister? Register { get; init; }

    /// <summary>How flowcharts count arrivals; Elsa's default is Counter.</summary>
    public FlowchartMode FlowchartMode { get; init; } = FlowchartMode.Counter;

    /// <summary>What a fault does when the definition does not say: true lets other branches go on, false (Elsa's default) ends the instance as Faulted.</summary>
    public bool ContinuesWithIncidents { get; init; }

    /// <summary>The limits of expressions and of one burst.</summary>
    public ScriptBudget Budget { get; init; } = ScriptBudget.Default;

    /// <summary>The most activities one burst may run; a loop without a wait ends in an incident instead of a hanging server.</summary>
    public int MaxSteps { get; init; } = 100_000;
}

/// <summary>The two algorithms for joins, see Elsa's Flowchart:ExecutionMode.</summary>
public enum FlowchartMode { Counter, Token }

/// <summary>A source of unique positive ids.</summary>
public interface IIdSource
{
    /// <summary>The next id.</summary>
    long Next();
}

/// <summary>Finds definitions that other definitions use as children.</summary>
public interface IDefinitionLookup
{
    /// <summary>The graph of the version row, else of the version number, else the published one, else the latest; null when there is none.</summary>
    WorkflowGraph? Find(string? definitionId, string? versionId = null, int? version = null);

    /// <summary>The published graph whose name in Pascal case is the activity type.</summary>
    WorkflowGraph? FindByActivityType(string type);
}

/// <summary>People who hold a role.</summary>
public interface IParticipants
{
    /// <summary>User ids of the holders of the role at the level above the area, in a stable order.</summary>
    IReadOnlyList<string> Holders(string level, string role, string areaCode);

    static IParticipants Nobody { get; } = new NoParticipants();

    private sealed class NoParticipants : IParticipants
    {
        public IReadOnlyList<string> Holders(string level, string role, string areaCode) => [];
    }
}
