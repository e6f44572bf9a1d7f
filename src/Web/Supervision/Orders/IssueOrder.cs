using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Time;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Rectification;
using CaseFlow.Web.Supervision.Desk;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Supervision.Orders;

/// <summary>What a supervisor orders.</summary>
/// <param name="AddresseeId">An account for a person or leader, an organ for a unit.</param>
public sealed record OrderInput(OrderColour Colour, OrderAddressee Addressee, string? AddresseeId, IReadOnlyList<long>? Items, string? Demand, DateOnly? ReplyBy);

/// <summary>Issues an order over items of the supervisor's area.</summary>
public sealed class IssueOrder(CaseFlowDb db, WriteOrder write, TimeProvider clock, IStringLocalizer<SupervisionTexts> texts)
{
    private const int Most = 200;

    public async Task<Result<SupervisionOrder>> Run(OrderInput input, Caller caller, CancellationToken ct)
    {
        if (Problems(input) is { Count: > 0 } problems) return Refusal.Invalid(texts["OrderWrong"], problems);
        var ids = input.Items!.Distinct().ToList();
        var items = await db.Set<RectificationItem>().AsNoTracking().Where(item => ids.Contains(item.Id)).OrderBy(item => item.Id).ToListAsync(ct);
        var scope = DeskScope.Supervised(caller);
        if (items.Count != ids.Count || items.Exists(item => !scope.Contains(item.AreaCode))) return Refusal.NotFound(texts["OrderItemUnknown"]);
        if (scope.Roots.FirstOrDefault(root => items.TrueForAll(item => AreaCodes.Contains(root, item.AreaCode))) is not { } area)
            return Refusal.Invalid("items", "Areas", texts["OrderAreas"]);
        var draft = new OrderDraft(area, input.Colour, input.Addressee, input.AddresseeId!, items, input.Demand!.Trim(), input.ReplyBy!.Value);
        if (await write.Prepare(draft, caller, ct) is not { } order) return Refusal.Invalid("addresseeId", "Unknown", texts["OrderAddresseeUnknown"]);
        var messages = write.MessageIds(order);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await write.Save(order, messages, ct);
        await transaction.CommitAsync(ct);
        return order;
    }

    private List<FieldProblem> Problems(OrderInput input)
    {
        List<FieldProblem> problems = [];
        if (input.Items is not { Count: > 0 and <= Most }) problems.Add(new("items", "Count", texts["UrgeCount", Most]));
        if (!Enum.IsDefined(input.Colour)) problems.Add(new("colour", "Unknown", texts["OrderColourUnknown"]));
        if (!Enum.IsDefined(input.Addressee) || string.IsNullOrWhiteSpace(input.AddresseeId)) problems.Add(new("addresseeId", "Required", texts["OrderAddresseeUnknown"]));
        if (string.IsNullOrWhiteSpace(input.Demand) || input.Demand.Length > 2000) problems.Add(new("demand", "Required", texts["OrderDemandRequired"]));
        if (input.ReplyBy is not { } day || day < clock.ChinaToday) problems.Add(new("replyBy", "Past", texts["OrderReplyByPast"]));
        return problems;
    }
}
