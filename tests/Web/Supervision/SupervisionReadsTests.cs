using CaseFlow.Tests.Fixtures;
using CaseFlow.Web.Data.Runtime;
using CaseFlow.Web.Data.Time;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Rectification;
using CaseFlow.Web.Supervision.Anomalies;
using CaseFlow.Web.Supervision.Forecasts;
using CaseFlow.Web.Supervision.Reports;
using CaseFlow.Web.Supervision.Stages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseFlow.Tests.Web.Supervision;

/// <summary>Forecasts, durations, anomalies and reports, whatever the database.</summary>
public abstract class SupervisionReadsTests(Counties counties, bool onPostgres) : IAsyncLifetime
{
    private static readonly Caller Supervisor = new("s", "徐正", [new(Rights.Supervisor, Items.County)], "zh-CN");
    private CaseFlowApp app = null!;

    public async Task InitializeAsync()
    {
        app = await counties.On(onPostgres);
        await app.InDatabase(async db => await db.Set<RectificationItem>().ExecuteDeleteAsync() + await db.Set<WorkItem>().ExecuteDeleteAsync());
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task The_median_of_a_step_is_the_item_in_the_middle()
    {
        var now = app.Clock.GetUtcNow();
        await Finish(now, (1, 5), (2, 5), (9, 5), (30, 5), (3, 5));

        var view = (await app.InScope(services => services.GetRequiredService<ReadStages>().Run("identification", null, "apply", Supervisor, default))).Value!;

        view.Times.Single(time => time.ActivityId == "apply").ShouldBe(new("apply", 5, 3, 5, 2));
        view.Slowest.Select(item => item.Days).ShouldBe([30, 9, 3, 2, 1]);
    }

    [Fact]
    public async Task Many_steps_finished_within_a_minute_stand_out()
    {
        await Finish(app.Clock.GetUtcNow(), [.. Enumerable.Repeat((1, 5), 12)]);

        var answer = (await app.InScope(services => services.GetRequiredService<ReadAnomalies>().Run(null, Supervisor, default))).Value!;

        answer.Cards.Single(card => card.Kind == "FastWork").Lines.ShouldHaveSingleItem().Count.ShouldBe(12);
        answer.Cards.Single(card => card.Kind == "NoObjections").Lines.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_stage_of_a_campaign_is_forecast_from_its_items()
    {
        var today = app.Clock.ChinaToday;
        await app.Add([.. Enumerable.Range(0, 20).Select(n => OfCampaign(n < 7 ? today.AddDays(-n) : null, today.AddDays(10)))]);

        var answer = (await app.InScope(services => services.GetRequiredService<ReadForecasts>().Run(null, Supervisor, default))).Value!;

        var stage = answer.Stages.ShouldHaveSingleItem();
        (stage.Stage, stage.Total, stage.Done, stage.Forecast.FinishOn, stage.Forecast.IsTooLate).ShouldBe(("Sign", 20, 7, today.AddDays(26), true));
    }

    [Fact]
    public async Task A_report_ranks_who_closes_in_time_before_who_is_late()
    {
        var today = app.Clock.ChinaToday;
        await app.Add(Items.New(Items.Village, ItemState.Closed, null, closed: today), Items.New(Items.OtherTownship, ItemState.Rectifying, today.AddDays(-3)));

        var report = (await app.InScope(services => services.GetRequiredService<MakeReport>().Run(new(null, false, null, null), Supervisor, default))).Value!;

        var lines = MakeReport.LinesOf(report);
        (lines[0].Key, lines[0].Rate, lines[0].Closed).ShouldBe((Items.Township, 100m, 1));
        (lines[1].Key, lines[1].Rate, lines[1].Open, lines[1].Overdue).ShouldBe((Items.OtherTownship, 0m, 1, 1));
    }

    private static RectificationItem OfCampaign(DateOnly? signed, DateOnly signBy)
    {
        var made = Items.New(Items.Village, ItemState.ToSign, signBy);
        return new()
        {
            Id = made.Id, Number = made.Number, AreaCode = made.AreaCode, Subject = made.Subject, Source = made.Source, SourceKey = made.SourceKey, Category = made.Category, Problem = made.Problem,
            State = ItemState.ToSign, DueOn = signBy, CampaignId = 77, SignBy = signBy, SignedOn = signed, CreatedBy = "system", CreatedAt = made.CreatedAt, IsStarted = true,
        };
    }

    // Steps that arrived so many days before now, with so many days to finish, all finished now.
    private Task<int> Finish(DateTimeOffset now, params (int Days, int Limit)[] items) => app.InDatabase(db =>
    {
        foreach (var (index, item) in items.Index())
            db.Add(new WorkItem
            {
                Id = 800_000_000 + index, CaseId = 800_000_000 + index, InstanceId = 800_000_000 + index, ActivityId = "apply", Kind = "Task", Title = "个人申请", Procedure = "identification", CaseNumber = $"n{index}",
                CaseSubject = "张某", Level = "Village", Role = "ApplicantClerk", OrganArea = Items.Village, CaseArea = Items.Village, County = "530502", Status = WorkItemStatus.Done,
                ArrivedAt = now.AddDays(-item.Days), DueAt = now.AddDays(item.Limit - item.Days), DoneAt = now, DoneBy = "u", DoneByName = "某", Revision = 2,
            });
        return db.SaveChangesAsync();
    });
}

public sealed class SupervisionReadsOnSqliteTests(Counties counties) : SupervisionReadsTests(counties, onPostgres: false), IClassFixture<Counties>;

public sealed class SupervisionReadsOnPostgresTests(Counties counties) : SupervisionReadsTests(counties, onPostgres: true), IClassFixture<Counties>;
