using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Time;

namespace CaseFlow.Web.Cli;

/// <summary>Brings the schema of the configured database up to date and ends.</summary>
public sealed class MigrateCommand : ICommand
{
    public string Name => "migrate";

    public CommandText Summary => new("建立或升级数据库结构", "creates or upgrades the database schema");

    public IReadOnlyList<OptionSpec> Options => [];

    public async Task<int> Run(CommandInput input, CancellationToken ct)
    {
        if (await input.Refuse() is { } code) return code;
        var builder = WebApplication.CreateBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddTime(builder.Configuration, builder.Environment);
        builder.Services.AddData(builder.Configuration, builder.Environment);
        await using var app = builder.Build();
        await app.Services.PrepareDatabase(ct);
        await input.Output.WriteLineAsync(app.Services.GetRequiredService<DatabaseOptions>().IsPostgres ? "Postgres" : "Sqlite");
        return 0;
    }
}
