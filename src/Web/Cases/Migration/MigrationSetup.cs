namespace CaseFlow.Web.Cases.Migration;

public static class MigrationSetup
{
    /// <summary>Moving running cases to another version: actions, reading, and the sweep the scheduler calls.</summary>
    public static void AddCaseMigration(this IServiceCollection services)
    {
        services.AddSingleton<CaseMove>();
        services.AddSingleton<MigrationSweep>();
        services.AddScoped<OpenRows>();
        services.AddScoped<MigrateCase>();
        services.AddScoped<CaseChoice>();
        services.AddScoped<MigrationPlaces>();
        services.AddScoped<PrepareMigration>();
        services.AddScoped<DecideMigration>();
        services.AddScoped<PreviewMigration>();
        services.AddScoped<ReadMigrations>();
    }
}
