using System.Globalization;
using CaseFlow.Web.Cases.Starting;
using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Runtime;
using CaseFlow.Workflows.State;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Web.Campaigns.Running;

/// <summary>Starts the case of every duty that has none yet. Should the server stop between the case and its mark, the next run finds the case there.</summary>
public sealed class StartDuties(CaseFlowDb db, StartCase start, CancelDuties cancel, ILogger<StartDuties> log)
{
    private const int AtOnce = 200;

    /// <summary>After so many refusals somebody has to look why; the reason stands with the duty.</summary>
    public const int Attempts = 5;

    public async Task Run(CancellationToken ct)
    {
        for (long after = 0; ;)
        {
            var batch = await (from duty in db.Set<CampaignDuty>().AsNoTracking()
                               join phase in db.Set<CampaignPhase>().AsNoTracking() on duty.PhaseId equals phase.Id
                               join campaign in db.Set<Campaign>().AsNoTracking() on duty.CampaignId equals campaign.Id
                               where !duty.IsStarted && duty.HasCase && duty.State != DutyState.Cancelled && duty.Attempts < Attempts && duty.Id > after
                                   && campaign.Status == CampaignStatus.Running
                               orderby duty.Id
                               select new { duty, phase, campaign }).Take(AtOnce).ToListAsync(ct);
            if (batch.Count == 0) return;
            foreach (var one in batch) await Start(one.campaign, one.phase, one.duty, ct);
            after = batch[^1].duty.Id;
        }
    }

    private async Task Start(Campaign campaign, CampaignPhase phase, CampaignDuty duty, CancellationToken ct)
    {
        var error = await TryStart(campaign, phase, duty, ct);
        var row = db.Set<CampaignDuty>().Where(one => one.Id == duty.Id);
        if (error is not null)
        {
            await row.ExecuteUpdateAsync(set => set.SetProperty(one => one.Attempts, one => one.Attempts + 1).SetProperty(one => one.Error, error), ct);
            return;
        }

        await row.ExecuteUpdateAsync(set => set.SetProperty(one => one.IsStarted, true).SetProperty(one => one.Error, (string?)null), ct);
        // The campaign may have been given up while the case was being started.
        if (await row.AnyAsync(one => one.State == DutyState.Cancelled, ct)) await cancel.EndCase(duty.Id, campaign.Reason ?? campaign.Title, ct);
    }

    private async Task<string?> TryStart(Campaign campaign, CampaignPhase phase, CampaignDuty duty, CancellationToken ct)
    {
        var form = new ValueMap
        {
            ["dueOn"] = Iso(duty.DueOn), ["lastDay"] = Iso(duty.LastDay), ["campaign"] = campaign.Title, ["phase"] = phase.TitleZh,
        };
        try
        {
            return (await start.Run(new OwnStart(duty.Id, phase.Procedure!, duty.AreaCode, $"{duty.AreaName}：{phase.TitleZh}", form), ct))?.Message;
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            log.LogError(error, "The case of duty {Duty} of campaign {Campaign} could not be started.", duty.Id, campaign.Number);
            return error.Message.Length > 500 ? error.Message[..500] : error.Message;
        }
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
