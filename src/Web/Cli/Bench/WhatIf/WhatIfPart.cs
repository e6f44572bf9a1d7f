using CaseFlow.Web.Cases.Acts;
using CaseFlow.Web.Cases.WhatIf;
using CaseFlow.Web.Cli.Bench.Acts;
using CaseFlow.Web.Cli.Bench.Measuring;
using CaseFlow.Web.Data;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Organisation;
using CaseFlow.Web.Procedures;
using CaseFlow.Web.Procedures.Library;
using CaseFlow.Web.Procedures.Reading;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Cli.Bench.WhatIf;

/// <summary>Replays 10,000 finished cases of eight steps and a notice against a draft, from the database to the answer.</summary>
internal sealed class WhatIfPart : IBenchPart
{
    private const double Minute = 60;

    public string Name => "what-if";

    public bool IsDefault => false;

    public async Task Run(BenchRun run, CancellationToken ct)
    {
        var cases = run.Options.IsQuick ? 1000 : 10_000;
        await using var host = await ProductHost.OnSqlite(ct);
        await FinishedRows.Write(host, cases, ct);
        run.Progress($"  {cases} finished cases");
        // Once for the compiler; the second answer is the measured one, as on a server that has run for a while.
        await Replay(host, ct);
        var answer = await Replay(host, ct);
        run.Progress($"  {answer.Cases} replayed, mean days {answer.Days.Before} -> {answer.Days.After}, stopped {answer.Failed}");
        if (answer.Cases != cases || answer.Failed > 0) run.Fail("  not every case was replayed to its end");
        run.Write(new(run.Options.IsQuick ? "what-if-1k" : "what-if-10k", answer.Seconds, null, "s", Goal.AtMost(Minute), "SQLite, eight steps and a notice per case, two workers"));
    }

    private static async Task<WhatIfAnswer> Replay(ProductHost host, CancellationToken ct)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var caller = new Caller("bench", "bench", [new(Rights.ProcedureAdmin, FinishedRows.County)], "zh-CN");
        var words = services.GetRequiredService<IStringLocalizer<ProcedureTexts>>();
        var rights = new ProcedureRights(caller, services.GetRequiredService<OrganisationDirectory>(), words);
        var reading = new ProcedureReading(services.GetRequiredService<ProcedureDirectory>(), rights, words);
        var replay = new ReplayCases(
            services.GetRequiredService<CaseFlowDb>(), services.GetRequiredService<FinishedCases>(), services.GetRequiredService<CaseEngine>(), services.GetRequiredService<GraphCache>(),
            reading, rights, services.GetRequiredService<OrganisationDirectory>(), caller, TimeProvider.System, services.GetRequiredService<IStringLocalizer<WhatIfTexts>>());
        var answer = await replay.Run(FinishedRows.Id, new(2, FinishedRows.Day.AddDays(-1), FinishedRows.Day.AddYears(1)), ct);
        return answer.IsDone ? answer.Value : throw new InvalidOperationException(answer.Refusal.Message);
    }
}
