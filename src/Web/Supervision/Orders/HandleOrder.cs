using CaseFlow.Web.Audit;
using CaseFlow.Web.Data;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Supervision.Desk;
using CaseFlow.Workflows.Execution;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Supervision.Orders;

/// <summary>The addressee reads and replies; the supervisor closes the order or sends the reply back. The row's state decides who was first.</summary>
public sealed class HandleOrder(CaseFlowDb db, ReadOrders orders, IIdSource ids, AuditTrail audit, TimeProvider clock, IStringLocalizer<SupervisionTexts> texts)
{
    private const int Longest = 2000;

    /// <summary>The receipt: the first time the addressee opens it. Anybody else leaves no mark.</summary>
    public async Task Read(SupervisionOrder order, Caller caller, CancellationToken ct)
    {
        if (order.ReadAt is not null || !orders.IsAddressee(order, caller)) return;
        var (note, now) = (Note(order, OrderAct.Read, null, caller), clock.GetUtcNow());
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var first = await db.Set<SupervisionOrder>().Where(row => row.Id == order.Id && row.ReadAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.ReadAt, now).SetProperty(row => row.ReadByName, caller.Name), ct);
        if (first == 0) return;
        await Keep(order, note, "order-read", ct);
        await transaction.CommitAsync(ct);
    }

    public async Task<Refusal?> Reply(long id, string? text, Caller caller, CancellationToken ct)
    {
        if (await orders.Find(id, caller, ct) is not { } order) return Refusal.NotFound(texts["OrderUnknown"]);
        if (!orders.IsAddressee(order, caller)) return Refusal.Forbidden("not-addressee", texts["OrderNotAddressee", order.AddresseeName]);
        await Read(order, caller, ct);
        return await Move(order, OrderState.Issued, OrderState.Replied, OrderAct.Replied, text, caller, ct);
    }

    public async Task<Refusal?> Close(long id, string? text, Caller caller, CancellationToken ct) => await Decide(id, OrderState.Closed, OrderAct.Closed, text, caller, ct);

    public async Task<Refusal?> SendBack(long id, string? text, Caller caller, CancellationToken ct) => await Decide(id, OrderState.Issued, OrderAct.SentBack, text, caller, ct);

    private async Task<Refusal?> Decide(long id, OrderState to, OrderAct act, string? text, Caller caller, CancellationToken ct)
    {
        if (await orders.Find(id, caller, ct) is not { } order) return Refusal.NotFound(texts["OrderUnknown"]);
        if (!DeskScope.Supervised(caller).Contains(order.AreaCode)) return Refusal.Forbidden("not-supervisor", texts["OrderNotSupervisor"]);
        return await Move(order, OrderState.Replied, to, act, text, caller, ct);
    }

    private async Task<Refusal?> Move(SupervisionOrder order, OrderState from, OrderState to, OrderAct act, string? text, Caller caller, CancellationToken ct)
    {
        if (text?.Trim() is not { Length: > 0 and <= Longest } said) return Refusal.Invalid("text", "Required", texts["OrderTextRequired"]);
        var note = Note(order, act, said, caller);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var moved = await db.Set<SupervisionOrder>().Where(row => row.Id == order.Id && row.State == from).ExecuteUpdateAsync(set => set.SetProperty(row => row.State, to), ct);
        if (moved == 0) return Refusal.Conflict("order-moved", texts["OrderMoved_" + from]);
        await Keep(order, note, "order-" + act.ToString().ToLowerInvariant(), ct);
        await transaction.CommitAsync(ct);
        return null;
    }

    private async Task Keep(SupervisionOrder order, OrderNote note, string kind, CancellationToken ct)
    {
        db.Add(note);
        await audit.Append(new(WriteOrder.ObjectOf(order.Id), kind, order.AreaCode, null, note.Text is null ? null : new { note.Text }), ct);
    }

    private OrderNote Note(SupervisionOrder order, OrderAct act, string? text, Caller caller) =>
        new() { Id = ids.Next(), OrderId = order.Id, Act = act, Text = text, UserId = caller.UserId, UserName = caller.Name, At = clock.GetUtcNow() };
}
