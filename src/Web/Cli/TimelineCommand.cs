using CaseFlow.Workflows.Activities;
using CaseFlow.Workflows.Deadlines;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.ReleaseCheck;

namespace CaseFlow.Web.Cli;

/// <summary>Lays a procedure on the calendar from a start date and prints every step with its earliest and latest day.</summary>
public sealed class TimelineCommand : ICommand
{
    public string Name => "timeline";

    public CommandText Summary => new("推演流程各环节最早和最迟日期", "works out the earliest and latest day of every step");

    public IReadOnlyList<string> Operands => ["FILE"];

    public IReadOnlyList<OptionSpec> Options { get; } = [new("--start", "DATE", IsRequired: true)];

    public async Task<int> Run(CommandInput input, CancellationToken ct)
    {
        var parsed = DefinitionFile.Read(input, 0);
        var start = input.Date("--start");
        foreach (var problem in parsed?.Problems.Where(problem => problem.IsError) ?? []) input.Add(problem.Text.Zh, problem.Text.En);
        if (await input.Refuse() is { } code) return code;

        var rows = TimelineOf(parsed!.Definition!, start!.Value).From(start.Value);
        await input.Output.WriteLineAsync(CommandJson.Of(rows.Select(Row)));
        return 0;
    }

    private static Timeline TimelineOf(WorkflowDefinition definition, DateOnly start) => new(
        new ReleaseSubject(definition, new ReleaseContext { Today = start, Catalog = new ActivityCatalog() }), WorkCalendar.StateCouncil);

    private static object Row(TimelineRow row) => new
    {
        row.ActivityId,
        Title = row.Title.Zh,
        TitleEn = row.Title.En,
        row.Earliest,
        row.Latest,
        EarliestText = DateText.Zh(row.Earliest, WorkCalendar.StateCouncil),
        LatestText = DateText.Zh(row.Latest, WorkCalendar.StateCouncil),
        Explanation = row.Explanation.Zh,
        ExplanationEn = row.Explanation.En,
    };
}
