using CaseFlow.Web.Api;
using CaseFlow.Web.Cases;
using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Time;
using CaseFlow.Web.Demo;
using CaseFlow.Web.Households;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Organisation;
using CaseFlow.Web.Organisation.Reference;
using CaseFlow.Web.Procedures;
using CaseFlow.Web.Standards;

namespace CaseFlow.Web.Cli.Bench.Acts;

/// <summary>The product's services on a database of their own, without a server; its files are removed with it.</summary>
internal sealed class ProductHost : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly DirectoryInfo folder;

    private ProductHost(WebApplication app, DirectoryInfo folder) => (this.app, this.folder) = (app, folder);

    public IServiceProvider Services => app.Services;

    /// <summary>Where keys and files lie.</summary>
    public string Folder => folder.FullName;

    public static Task<ProductHost> OnPostgres(string connection, CancellationToken ct) => Open(_ => ("Postgres", connection), ct);

    public static Task<ProductHost> OnSqlite(CancellationToken ct) =>
        Open(folder => ("Sqlite", $"Data Source={Path.Combine(folder.FullName, "bench.db")}"), ct);

    /// <summary>Loads the demonstration county with its accounts, once.</summary>
    public async Task LoadCounty(string password, CancellationToken ct)
    {
        await using (var scope = Services.CreateAsyncScope()) await scope.ServiceProvider.GetRequiredService<DemoCounty>().Load(password, ct);
        await Refresh(ct);
    }

    /// <summary>Reads the rows that are kept in memory.</summary>
    public async Task Refresh(CancellationToken ct)
    {
        foreach (var copy in Services.GetServices<IReferenceCopy>()) await copy.Refresh(ct);
    }

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
        Add(builder);
        var host = new ProductHost(builder.Build(), folder);
        await host.Services.PrepareDatabase(ct);
        return host;
    }

    // Everything an act needs; no web server, no scheduler, so that nothing else runs beside what is measured.
    private static void Add(WebApplicationBuilder builder)
    {
        var (services, configuration, environment) = (builder.Services, builder.Configuration, builder.Environment);
        services.AddTime(configuration, environment);
        services.AddData(configuration, environment);
        services.AddApi(configuration);
        services.AddIdentity(configuration, environment);
        services.AddOrganisation();
        services.AddStandards();
        services.AddHouseholds();
        services.AddProcedures();
        services.AddDemo();
        services.AddCases();
    }
}
