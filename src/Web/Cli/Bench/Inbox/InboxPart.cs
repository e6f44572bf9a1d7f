using System.Globalization;
using CaseFlow.Web.Cli.Bench.Acts;
using CaseFlow.Web.Cli.Bench.Measuring;
using CaseFlow.Web.Data;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Inbox.Reading;
using Npgsql;

namespace CaseFlow.Web.Cli.Bench.Inbox;

/// <summary>The lists officials open all day, over five million items, beside SQL written by hand for the same tables.</summary>
internal sealed class InboxPart : IBenchPart
{
    private const string Role = "TownshipAuditor";
    private static readonly DateTimeOffset Today = new(2026, 11, 21, 0, 0, 0, TimeSpan.Zero);

    public string Name => "inbox";

    public bool IsDefault => false;

    public async Task Run(BenchRun run, CancellationToken ct)
    {
        var server = await run.Postgres(ct);
        var database = await server.CreateDatabase("inbox", ct);
        await using var host = await ProductHost.OnPostgres(database, ct);
        await using var source = NpgsqlDataSource.Create(database);
        var items = run.Options.IsQuick ? 200_000 : 5_000_000;
        run.Progress($"  {items} work items");
        await InboxRows.Insert(source, items, ct);
        await server.Settle(database, ct);
        await using var hand = new HandWrittenInbox(await source.OpenConnectionAsync(ct));

        var first = await Compare(run, "mine", host, Any, (user, _) => hand.Mine(user, ct), user => new("todo"), ct);
        var deep = await Compare(run, "mine-deep", host, Any, (user, at) => hand.MineAfter(user, at, ct), _ => new("todo", After: new PageCursor(AnyDay(), 0).ToString()), ct);
        run.Write(new("inbox.deep-page", deep.P50, first.P50, "ms", Goal.RatioAtMost(1.3), "a page far down against the first"));
        await Compare(run, "pool", host, Any, (_, _) => hand.Pool(Role, AnyTownship(), ct), _ => new("claimable"), ct);
        await Compare(run, "done", host, Any, (user, _) => hand.Done(user, ct), _ => new("done"), ct);
    }

    private static async Task<Sample> Compare(
        BenchRun run, string list, ProductHost host, Func<string> official, Func<string, DateTimeOffset, Task<List<InboxRow>>> byHand, Func<string, InboxQuery> query, CancellationToken ct)
    {
        async Task Ours()
        {
            var user = official();
            await using var scope = host.Services.CreateAsyncScope();
            var inbox = new ReadInbox(scope.ServiceProvider.GetRequiredService<CaseFlowDb>(), TimeProvider.System);
            await inbox.Page(query(user), new Caller(user, user, [new(Role, AnyTownship())], "zh-CN"), ct);
        }

        Task<Sample> Measure(Func<Task> read) => Load.Run(1, run.Options.Round, (_, _) => read(), ct);
        await run.Warm(() => Measure(Ours));
        await run.Warm(() => Measure(() => byHand(official(), AnyDay())));
        var medians = await run.InTurns(($"{list} ours", () => Measure(Ours)), ($"{list} by hand", () => Measure(() => byHand(official(), AnyDay()))));
        run.Write(new($"inbox.{list}.p50", medians[0].P50, medians[1].P50, "ms", Goal.RatioAtMost(1.2), "through EF Core; reference: prepared Npgsql on the same tables"));
        run.Write(new($"inbox.{list}.p99", medians[0].P99, medians[1].P99, "ms", Goal.RatioAtMost(1.5)));
        return medians[0];
    }

    private static string Any() => string.Create(CultureInfo.InvariantCulture, $"user{Random.Shared.Next(1, InboxRows.Officials + 1)}");

    private static string AnyTownship() => string.Create(CultureInfo.InvariantCulture, $"530502{Random.Shared.Next(1, 21):000}000");

    private static DateTimeOffset AnyDay() => Today.AddDays(Random.Shared.Next(-19, 40));
}
