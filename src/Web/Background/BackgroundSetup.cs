using CaseFlow.Web.Background.Campaigns;
using CaseFlow.Web.Background.Escalation;
using CaseFlow.Web.Background.EngineRoom;
using CaseFlow.Web.Background.Migrations;
using CaseFlow.Web.Background.Rectification;
using CaseFlow.Web.Background.Releases;
using CaseFlow.Web.Background.Sealing;
using CaseFlow.Web.Background.Timers;
using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Time;
using CaseFlow.Web.Supervision.EngineRoom.Nodes;
using Npgsql;
using Quartz;

namespace CaseFlow.Web.Background;

public static class BackgroundSetup
{
    /// <summary>Registers the scheduler: clustered on PostgreSQL, in memory beside the single SQLite node. What is due stands in our own tables.</summary>
    public static void AddBackground(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        var database = DatabaseOptions.From(configuration, environment.ContentRootPath);
        TimeSpan Seconds(string key, int usual) => TimeSpan.FromSeconds(configuration.GetValue(key, usual));
        var clock = new SchedulerClock(TimeSetup.MachineClock(configuration));
        services.AddSingleton(clock);
        if (database.IsPostgres) services.AddHostedService<AlignSchedulerClock>();
        // Named, or else the clock given to the scheduler would become that of the whole container.
        services.AddQuartz("caseflow", quartz =>
        {
            quartz.ConfigureScheduler(options => options.GenerateInstanceId = true);
            quartz.UseTimeProvider(clock);
            quartz.UseDefaultThreadPool(4);
            if (database.IsPostgres) UseCluster(quartz, database.ConnectionString);
            quartz.AddQuartzHealthChecks();
            quartz.Repeat<ReleaseJob>(ReleaseJob.Key, TimeSpan.FromMinutes(1));
            quartz.Repeat<TimerJob>(TimerJob.Key, Seconds("Timers:SweepSeconds", 5));
            quartz.Repeat<MigrationJob>(MigrationJob.Key, Seconds("Migrations:SweepSeconds", 3));
            quartz.Repeat<ItemJob>(ItemJob.Key, Seconds("Rectification:SweepSeconds", 5));
            quartz.Repeat<SealJob>(SealJob.Key, Seconds("Audit:SealSeconds", 180));
            quartz.Repeat<CampaignJob>(CampaignJob.Key, Seconds("Campaigns:SweepSeconds", 30));
            quartz.Repeat<EscalationJob>(EscalationJob.Key, Seconds("Escalation:SweepSeconds", 300));
            quartz.Repeat<AgreementJob>(AgreementJob.Key, Seconds("Agreement:SweepSeconds", 3));
            quartz.AddJobListener(provider => provider.GetRequiredService<JobWatch>(), []);
        });
        services.AddSingleton<FireTimer>();
        services.AddSingleton<FireAlert>();
        services.AddSingleton<TimerSweep>();
        services.AddScoped<AdvanceClock>();
        services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
    }

    // The first time one interval after the start: what is due now was due before, and a sweep in the middle of a start takes its rows from nobody.
    private static void Repeat<TJob>(this IQuartzBuilder quartz, JobKey key, TimeSpan interval)
        where TJob : class, IJob
    {
        quartz.AddJob<TJob>(job => job.WithIdentity(key));
        quartz.AddTrigger(trigger => trigger.ForJob(key).WithIdentity(key.Name).StartAt(TimeProvider.System.GetUtcNow() + interval)
            .WithSimpleSchedule(schedule => schedule.WithInterval(interval).RepeatForever()));
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
