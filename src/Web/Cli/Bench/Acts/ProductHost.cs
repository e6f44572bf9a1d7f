using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Time;

namespace CaseFlow.Web.Cli.Bench.Acts;

/// <summary>The product's services on a database of their own, without a server; its files are removed with it.</summary>
internal sealed class ProductHost : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly DirectoryInfo folder;

    private ProductHost(WebApplication app, DirectoryInfo folder) => (this.app, this.folder) = (app, folder);

    public IServiceProvider Services => app.Services;

    public static Task<ProductHost> OnPostgres(string connection, CancellationToken ct) => Open(_ => ("Postgres", connection), ct);

    public static Task<ProductHost> OnSqlite(CancellationToken ct) =>
        Open(folder => ("Sqlite", $"Data Source={Path.Combine(folder.FullName, "bench.db")}"), ct);

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    private static async Task<ProductHost> Open(Func<DirectoryInfo, (string Provider, string Connection)> choose, CancellationToken ct)
    {
        var folder = Directory.CreateTempSubdirectory("caseflow-bench-files-");
        var (provider, connection) = choose(folder);
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = Environments.Production, ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Database:Provider"] = provider, ["Database:ConnectionString"] = connection, ["Data:Folder"] = folder.FullName,
        });
        builder.Services.AddTime(builder.Configuration, builder.Environment);
        builder.Services.AddData(builder.Configuration, builder.Environment);
        var host = new ProductHost(builder.Build(), folder);
        await host.Services.PrepareDatabase(ct);
        return host;
    }
}
