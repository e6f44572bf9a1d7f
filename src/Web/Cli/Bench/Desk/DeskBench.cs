using System.Diagnostics;
using CaseFlow.Web.Cli.Bench.Acts;
using CaseFlow.Web.Cli.Bench.Measuring;
using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Reading;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Organisation;
using CaseFlow.Web.Standards;
using CaseFlow.Web.Supervision;
using CaseFlow.Web.Supervision.Desk;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Cli.Bench.Desk;

/// <summary>Asks the desk of one database again and again and writes the median time of each view.</summary>
internal sealed class DeskBench(BenchRun run, ProductHost host, string database)
{
    private const string County = "530502000000", Township = "530502005000";
    private static readonly Caller Supervisor = new("bench", "bench", [new(Rights.Supervisor, County)], "zh-CN");

    public async Task Run(Goal goal, int items, CancellationToken ct)
    {
        foreach (var (view, question) in Views())
        {
            await Time(question, 3, ct);
            var sample = await Time(question, 3 * run.Options.Rounds, ct);
            run.Progress($"  {database} {view}: {sample}");
            run.Write(new($"desk.{database}.{view}", sample.P50, null, "ms", view == "first" ? goal : null, $"{items} items, one in twenty open; one statement, read to the last row"));
        }
    }

    private static IEnumerable<(string View, DeskQuestion Question)> Views() =>
    [
        ("first", new(County)), ("by-unit", new(County, DeskGrouping.Unit)), ("by-person", new(County, DeskGrouping.Person)), ("township", new(Township)),
    ];

    private async Task<Sample> Time(DeskQuestion question, int times, CancellationToken ct)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var desk = Desk(scope.ServiceProvider);
        List<long> latencies = [];
        var began = Stopwatch.GetTimestamp();
        for (var time = 0; time < times; time++)
        {
            var started = Stopwatch.GetTimestamp();
            if (!(await desk.Run(question, Supervisor, ct)).IsDone) throw new InvalidOperationException("The desk refused the bench.");
            latencies.Add(Stopwatch.GetTimestamp() - started);
        }

        return Sample.Of(latencies, Stopwatch.GetElapsedTime(began));
    }

    private static ReadDesk Desk(IServiceProvider services)
    {
        var (organisation, texts) = (services.GetRequiredService<OrganisationDirectory>(), services.GetRequiredService<IStringLocalizer<SupervisionTexts>>());
        var names = new DeskNames(services.GetRequiredService<CaseFlowDb>(), organisation, TimeProvider.System, texts);
        return new(services.GetRequiredService<ISqlReads>(), services.GetRequiredService<DatabaseOptions>(), services.GetRequiredService<StandardsDirectory>(), organisation, names, TimeProvider.System, texts);
    }
}
