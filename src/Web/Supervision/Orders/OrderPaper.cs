using System.Globalization;
using CaseFlow.Web.Exchange.Docx;

namespace CaseFlow.Web.Supervision.Orders;

/// <summary>The order as it is printed and as a Word file: an official Chinese paper.</summary>
public static class OrderPaper
{
    public static readonly IReadOnlyList<string> Columns = ["序号", "问题编号", "户/对象", "问题", "时限"];

    public static string Title(SupervisionOrder order) => $"督办单（{Colour(order.Colour)}）";

    /// <summary>The address and the paragraphs after it; whoever writes them indents the paragraphs.</summary>
    public static IEnumerable<string> Body(SupervisionOrder order)
    {
        yield return $"{order.AddresseeName}：";
        yield return $"经查，下列{order.Items.Count}个问题未按时限整改到位。{order.Demand}";
        yield return $"请于{Day(order.ReplyBy)}前书面回复整改情况。";
    }

    public static IEnumerable<IReadOnlyList<string>> Table(SupervisionOrder order) => order.Items.OrderBy(item => item.ItemId).Select((item, place) => (IReadOnlyList<string>)
        [(place + 1).ToString(CultureInfo.InvariantCulture), item.Number, item.Subject, item.Problem, item.DueOn is { } due ? due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "—"]);

    public static string Colour(OrderColour colour) => colour switch { OrderColour.Blue => "蓝色提醒", OrderColour.Yellow => "黄色警示", _ => "红色督办" };

    public static string Day(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月{day.Day}日");

    public static byte[] Word(SupervisionOrder order)
    {
        var output = new MemoryStream();
        using (var document = new DocxWriter(output))
        {
            document.Title(Title(order));
            document.Paragraph($"编号：{order.Number}");
            foreach (var (place, paragraph) in Body(order).Index()) document.Paragraph(place == 0 ? paragraph : "　　" + paragraph);
            document.Table(Table(order).Prepend(Columns));
            document.Paragraph($"签发：{order.IssuedByName}　　{Day(CaseFlow.Web.Data.Time.ChinaTime.DateOf(order.IssuedAt))}");
        }

        return output.ToArray();
    }
}
