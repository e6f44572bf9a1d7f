using CaseFlow.Web.Data.Time;
using CaseFlow.Web.Exchange.Xlsx;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Supervision.Desk;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Supervision.Orders;

/// <summary>The orders a caller may know of as a workbook.</summary>
public sealed class OrderSheet(ReadOrders orders, IStringLocalizer<SupervisionTexts> texts)
{
    /// <summary>The most orders of a workbook.</summary>
    private const int Most = 2_000;

    public async Task<byte[]> Write(Caller caller, OrderState? state, CancellationToken ct)
    {
        List<SupervisionOrder> rows = [];
        while (rows.Count < Most && await orders.Page(caller, state, rows.Count == 0 ? null : rows[^1].Id, ct) is { Count: > 0 } page) rows.AddRange(page);
        return ListSheet.Write(texts["Orders"], texts["Orders"],
            [(texts["OrderNumber"], 26), (texts["OrderColour"], 12), (texts["OrderAddressee"], 26), (texts["OrderItems"], 10), (texts["OrderIssuedAt"], 12), (texts["OrderReplyBy"], 12), (texts["OrderRead"], 12), (texts["State"], 12), (texts["OrderDemand"], 60)],
            rows.Select(order => (IReadOnlyList<XlsxCell>)
            [
                XlsxCell.Of(order.Number), XlsxCell.Of(texts["Colour_" + order.Colour]), XlsxCell.Of(order.AddresseeName), XlsxCell.Of(order.Items.Count), XlsxCell.Of(ChinaTime.DateOf(order.IssuedAt)),
                XlsxCell.Of(order.ReplyBy), order.ReadAt is { } read ? XlsxCell.Of(ChinaTime.DateOf(read)) : XlsxCell.Of(texts["NotRead"]), XlsxCell.Of(texts["OrderState_" + order.State]), XlsxCell.Of(order.Demand),
            ]));
    }
}
