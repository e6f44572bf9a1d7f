using CaseFlow.Web.Background.Campaigns;
using CaseFlow.Web.Background.Migrations;
using CaseFlow.Web.Background.Rectification;
using CaseFlow.Web.Background.Releases;
using CaseFlow.Web.Background.Timers;
using CaseFlow.Web.Data;
using Npgsql;
using Quartz;

namespace CaseFlow.Web.Background;

public static class BackgroundSetup
{
    /// <summary>Registers the scheduler: clustered on PostgreSQL, in memory beside the single SQLite node. What is due stands in our own tables.</summary>
    public static void AddBackground(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        var database = DatabaseOptions.From(configuration, environment.ContentRootPath);
        var interval = TimeSpan.FromSeconds(configuration.GetValue("Timers:SweepSeconds", 5));
        var migrations = TimeSpan.FromSeconds(configuration.GetValue("Migrations:SweepSeconds", 3));
        var items = TimeSpan.FromSeconds(configuration.GetValue("Rectification:SweepSeconds", 5));
        var campaigns = TimeSpan.FromSeconds(configuration.GetValue("Campaigns:SweepSeconds", 30));
        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(options => (options.InstanceName, options.GenerateInstanceId) = ("caseflow", true));
            // No UseTimeProvider here: it would replace the product's clock in the container. A jump of the simulated clock makes a job late, and it runs at once.
            quartz.UseDefaultThreadPool(4);
            if (database.IsPostgres) UseCluster(quartz, database.ConnectionString);
            quartz.AddQuartzHealthChecks();
            quartz.AddJob<ReleaseJob>(job => job.WithIdentity(ReleaseJob.Key));
            quartz.AddTrigger(trigger => trigger.ForJob(ReleaseJob.Key).WithIdentity("releases").StartNow()
                .WithSimpleSchedule(schedule => schedule.WithInterval(TimeSpan.FromMinutes(1)).RepeatForever()));
            quartz.AddJob<TimerJob>(job => job.WithIdentity(TimerJob.Key));
            quartz.AddTrigger(trigger => trigger.ForJob(TimerJob.Key).WithIdentity("timers").StartNow()
                .WithSimpleSchedule(schedule => schedule.WithInterval(interval).RepeatForever()));
            quartz.AddJob<CampaignJob>(job => job.WithIdentity(CampaignJob.Key));
            quartz.AddTrigger(trigger => trigger.ForJob(CampaignJob.Key).WithIdentity("campaigns").StartNow()
                .WithSimpleSchedule(schedule => schedule.WithInterval(campaigns).RepeatForever()));
            quartz.AddJob<MigrationJob>(job => job.WithIdentity(MigrationJob.Key));
            quartz.AddTrigger(trigger => trigger.ForJob(MigrationJob.Key).WithIdentity("migrations").StartNow()
                .WithSimpleSchedule(schedule => schedule.WithInterval(migrations).RepeatForever()));
            quartz.AddJob<ItemJob>(job => job.WithIdentity(ItemJob.Key));
            quartz.AddTrigger(trigger => trigger.ForJob(ItemJob.Key).WithIdentity("rectification-items").StartNow()
                .WithSimpleSchedule(schedule => schedule.WithInterval(items).RepeatForever()));
        });
        services.AddSingleton<FireTimer>();
        services.AddSingleton<FireAlert>();
        services.AddSingleton<TimerSweep>();
        services.AddScoped<AdvanceClock>();
        services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
    }

    private static void UseCluster(IQuartzBuilder quartz, string connectionString) => quartz.UsePersistentStore(store =>
    {
        store.UsePostgres(NpgsqlFactory.Instance, connectionString);
        store.UseClustering(cluster =>
        {
            cluster.CheckinInterval = TimeSpan.FromSeconds(5);
            cluster.CheckinMisfireThreshold = TimeSpan.FromSeconds(10);
        });
        store.ProvisionSchema();
    });
}
