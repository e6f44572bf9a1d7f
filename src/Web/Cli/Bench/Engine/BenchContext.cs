using CaseFlow.Workflows.Activities;
using CaseFlow.Workflows.Deadlines;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Execution;

namespace CaseFlow.Web.Cli.Bench.Engine;

/// <summary>What the engine needs to run in memory.</summary>
internal static class BenchContext
{
    public static EngineContext New() => new()
    {
        Now = new(2026, 9, 1, 1, 0, 0, TimeSpan.Zero), Ids = new Counter(), Catalog = new ActivityCatalog(), Definitions = new NoDefinitions(),
        Calendar = WorkCalendar.StateCouncil,
    };

    private sealed class Counter : IIdSource
    {
        private long last;

        public long Next() => ++last;
    }

    private sealed class NoDefinitions : IDefinitionLookup
    {
        public WorkflowGraph? Find(string? definitionId, string? versionId = null, int? version = null) => null;

        public WorkflowGraph? FindByActivityType(string type) => null;
    }
}
