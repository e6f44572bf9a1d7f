using CaseFlow.Web.Cli.Bench.Postgres;
using CaseFlow.Web.Cli.Bench.Reference;
using Npgsql;

namespace CaseFlow.Web.Cli.Bench.Acts;

/// <summary>Two databases of one PostgreSQL server with the same number of running cases: the hand-written tables and the product with its demonstration county.</summary>
internal sealed class ActStage : IAsyncDisposable
{
    public const string Password = "bench-password-1";

    private ActStage(NpgsqlDataSource reference, PgBench? pgbench, ProductHost host, ProductActs acts, string connection, int cases) =>
        (Reference, Pgbench, Host, Acts, Connection, Cases) = (reference, pgbench, host, acts, connection, cases);

    public NpgsqlDataSource Reference { get; }

    public PgBench? Pgbench { get; }

    public ProductHost Host { get; }

    public ProductActs Acts { get; }

    /// <summary>How to reach the product's database.</summary>
    public string Connection { get; }

    public int Cases { get; }

    /// <param name="finishedItems">How many work items of finished cases stand in the product's tables before.</param>
    public static async Task<ActStage> Open(BenchRun run, string purpose, CancellationToken ct, int finishedItems = 0)
    {
        var server = await run.Postgres(ct);
        var cases = run.Options.IsQuick ? 2_000 : 20_000;
        var (plain, product) = (await server.CreateDatabase($"{purpose}_reference", ct), await server.CreateDatabase($"{purpose}_product", ct));
        var reference = NpgsqlDataSource.Create(plain);
        await ReferenceTables.Prepare(reference, cases, ct);
        var host = await ProductHost.OnPostgres(product, ct);
        if (finishedItems > 0)
        {
            run.Progress($"  {finishedItems} finished work items");
            await FinishedWork.Insert(product, finishedItems, ct);
        }

        await host.LoadCounty(Password, ct);
        var acts = await ProductActs.On(host, ct);
        run.Progress($"  starting {cases} cases");
        await acts.Seed(cases, ct);
        await server.Settle(product, ct);
        return new(reference, PgBench.Find(plain, cases), host, acts, product, cases);
    }

    public async ValueTask DisposeAsync()
    {
        Pgbench?.Dispose();
        await Host.DisposeAsync();
        await Reference.DisposeAsync();
    }
}
