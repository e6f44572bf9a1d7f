using CaseFlow.Web.Rectification;

namespace CaseFlow.Web.Supervision.Orders;

/// <summary>An order before it has its number.</summary>
/// <param name="Area">The area of the supervisor, or of the rule, in whose name it goes out.</param>
public sealed record OrderDraft(
    string Area, OrderColour Colour, OrderAddressee Addressee, string AddresseeId, IReadOnlyList<RectificationItem> Items, string Demand, DateOnly ReplyBy, long? RuleId = null);
