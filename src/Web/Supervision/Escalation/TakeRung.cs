using System.Globalization;
using System.Text;
using CaseFlow.Web.Cases.Acts;
using CaseFlow.Web.Cases.WorkItems;
using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Runtime;
using CaseFlow.Web.Data.Time;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Rectification;
using CaseFlow.Web.Supervision.Orders;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Web.Supervision.Escalation;

/// <summary>Takes one rung for several items: an order per addressee, or an urging per item.</summary>
public sealed class TakeRung(CaseFlowDb db, WriteOrder write, UrgeWorkItem urge, TimeProvider clock)
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    public async Task<int> Run(EscalationRule rule, IReadOnlyList<RectificationItem> items, CancellationToken ct)
    {
        if (rule.Act == EscalationAct.Urge) return await Urge(rule, items, ct);
        foreach (var group in items.GroupBy(item => Addressee(rule, item)))
            await Order(rule, group.Key, [.. group], ct);
        return items.Count;
    }

    // The person first named by the rule; when the item has none, whoever stands above.
    private static (OrderAddressee Kind, string Id)? Addressee(EscalationRule rule, RectificationItem item) => rule.Addressee switch
    {
        OrderAddressee.Person when item.PersonId is { } person => (OrderAddressee.Person, person),
        OrderAddressee.Person or OrderAddressee.Leader when item.LeaderId is { } leader => (OrderAddressee.Leader, leader),
        _ => item.OrganId is { } organ ? (OrderAddressee.Unit, organ.ToString(CultureInfo.InvariantCulture)) : null,
    };

    private async Task Order(EscalationRule rule, (OrderAddressee Kind, string Id)? to, IReadOnlyList<RectificationItem> items, CancellationToken ct)
    {
        var order = to is { } addressee ? await write.Prepare(Draft(rule, addressee, items), Ladder(rule), ct) : null;
        var messages = order is null ? [] : write.MessageIds(order);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        // First the claims: whoever comes second fails here on their key, and nothing of its order is left.
        db.AddRange(items.Select(item => new EscalationStep
        {
            ItemId = item.Id, RuleId = rule.Id, ClaimedUntil = clock.GetUtcNow(), DoneAt = clock.GetUtcNow(), OrderId = order?.Id, Outcome = order is null ? "no-addressee" : "ordered",
        }));
        await db.SaveChangesAsync(ct);
        if (order is not null) await write.Save(order, messages, ct);
        await transaction.CommitAsync(ct);
        db.ChangeTracker.Clear();
    }

    private OrderDraft Draft(EscalationRule rule, (OrderAddressee Kind, string Id) to, IReadOnlyList<RectificationItem> items) => new(
        rule.AreaCode, Enum.Parse<OrderColour>(rule.Act.ToString()), to.Kind, to.Id, items, LadderWords.Of("LadderDemand", rule.OverdueDays, rule.Source), clock.ChinaToday.AddDays(rule.ReplyDays), rule.Id);

    // A node that dies between claim and urging leaves a claim that runs out; the next one urges under the same key, and the case answers that it was urged already.
    private async Task<int> Urge(EscalationRule rule, IReadOnlyList<RectificationItem> items, CancellationToken ct)
    {
        var taken = 0;
        foreach (var item in items)
        {
            if (!await Claim(rule, item, ct)) continue;
            var outcome = await UrgeAt(rule, item, ct) ? "urged" : "no-step";
            var now = clock.GetUtcNow();
            await db.Set<EscalationStep>().Where(step => step.ItemId == item.Id && step.RuleId == rule.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(step => step.DoneAt, now).SetProperty(step => step.Outcome, outcome), ct);
            taken++;
        }

        return taken;
    }

    private async Task<bool> Claim(EscalationRule rule, RectificationItem item, CancellationToken ct)
    {
        var (now, until) = (clock.GetUtcNow(), clock.GetUtcNow() + Lease);
        var mine = db.Set<EscalationStep>().Where(step => step.ItemId == item.Id && step.RuleId == rule.Id);
        if (await mine.AnyAsync(ct)) return await mine.Where(step => step.DoneAt == null && step.ClaimedUntil <= now).ExecuteUpdateAsync(set => set.SetProperty(step => step.ClaimedUntil, until), ct) == 1;
        db.Add(new EscalationStep { ItemId = item.Id, RuleId = rule.Id, ClaimedUntil = until });
        try
        {
            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateException)
        {
            // Another node put the same key in a moment before.
            return false;
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    private async Task<bool> UrgeAt(EscalationRule rule, RectificationItem item, CancellationToken ct)
    {
        var open = await db.Set<WorkItem>().Where(work => work.CaseId == item.Id && work.Status == WorkItemStatus.Open).Select(work => work.Id).ToListAsync(ct);
        var done = false;
        foreach (var work in open)
        {
            var key = string.Create(CultureInfo.InvariantCulture, $"escalation-{rule.Id}-{work}");
            var urged = await urge.Run(work, new(LadderWords.Of("LadderUrge", rule.OverdueDays)), new ActRequest(Ladder(rule), key, Encoding.UTF8.GetBytes(key)), ct);
            done |= urged.IsDone;
        }

        return done;
    }

    // The ladder acts with the supervisor's right and in nobody's name.
    private static Caller Ladder(EscalationRule rule) => new("system", LadderWords.Name, [new(Rights.Supervisor, rule.AreaCode)], "zh-CN");
}
