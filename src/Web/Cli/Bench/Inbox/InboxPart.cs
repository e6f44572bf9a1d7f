using System.Globalization;
using CaseFlow.Web.Cli.Bench.Acts;
using CaseFlow.Web.Cli.Bench.Measuring;
using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Reading;
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
        var items = run.Options.Items;
        run.Progress($"  {items} work items");
        await InboxRows.Insert(source, items, ct);
        await server.Settle(database, ct);
        await using var hand = new HandWrittenInbox(await source.OpenConnectionAsync(ct));

        await Compare(run, "mine", Ours(host, () => new("todo")), () => hand.Mine(Any(), ct), ct);
        await Compare(run, "mine-deep", Ours(host, Deep), () => hand.MineAfter(Any(), AnyDay(), ct), ct);
        await Compare(run, "pool", Ours(host, () => new("claimable")), () => hand.Pool(Role, AnyTownship(), ct), ct);
        await Compare(run, "done", Ours(host, () => new("done")), () => hand.Done(Any(), ct), ct);
        var (deep, first) = await run.InPairs("deep-page", Ours(host, Deep), Ours(host, () => new("todo")), ct);
        run.Write(new("inbox.deep-page", deep.P50, first.P50, "ms", Goal.RatioAtMost(1.3), "a page far down against the first"));
    }

    private static async Task Compare(BenchRun run, string list, Func<Task> ours, Func<Task> byHand, CancellationToken ct)
    {
        foreach (var side in (Func<Task>[])[ours, byHand]) await run.Warm(() => Load.Run(1, run.Options.Round, (_, _) => side(), ct));
        var (mine, hand) = await run.InPairs(list, ours, byHand, ct);
        run.Write(new($"inbox.{list}.p50", mine.P50, hand.P50, "ms", Goal.RatioAtMost(1.2), $"{run.Options.Items} items; reference: prepared Npgsql on the same tables"));
        run.Write(new($"inbox.{list}.p99", mine.P99, hand.P99, "ms", Goal.RatioAtMost(1.5)));
    }

    // As a request does it: services of its own, some official, the whole page.
    private static Func<Task> Ours(ProductHost host, Func<InboxQuery> query) => async () =>
    {
        var user = Any();
        await using var scope = host.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var inbox = new ReadInbox(services.GetRequiredService<CaseFlowDb>(), services.GetRequiredService<ISqlReads>(), TimeProvider.System);
        await inbox.Page(query(), new Caller(user, user, [new(Role, AnyTownship())], "zh-CN"), CancellationToken.None);
    };

    private static InboxQuery Deep() => new("todo", After: new PageCursor(AnyDay(), 0).ToString());

    private static string Any() => string.Create(CultureInfo.InvariantCulture, $"user{Random.Shared.Next(1, InboxRows.Officials + 1)}");

    private static string AnyTownship() => string.Create(CultureInfo.InvariantCulture, $"530502{Random.Shared.Next(1, 21):000}000");

    private static DateTimeOffset AnyDay() => Today.AddDays(Random.Shared.Next(-19, 40));
}
