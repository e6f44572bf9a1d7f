using System.Globalization;
using CaseFlow.Web.Exchange.Docx;

namespace CaseFlow.Web.Supervision.Reports;

/// <summary>The draft of a report as text and as a Word file. An official Chinese paper, so it has no English version; the page around it has.</summary>
public static class ReportPaper
{
    private const int Named = 3;

    public static readonly IReadOnlyList<string> Columns = ["名次", "单位", "新增", "销号", "其中逾期销号", "在办", "逾期", "按期销号率"];

    public static string Title(SupervisionReport report) => $"关于{report.AreaName}问题整改进展情况的通报";

    public static IEnumerable<string> Body(SupervisionReport report, IReadOnlyList<ReportLine> lines)
    {
        var (came, closed, late, open, overdue) = (lines.Sum(line => line.Came), lines.Sum(line => line.Closed), lines.Sum(line => line.ClosedLate), lines.Sum(line => line.Open), lines.Sum(line => line.Overdue));
        var part = 1;
        yield return $"现将{Day(report.From)}至{Day(report.Until)}{report.AreaName}问题整改进展情况通报如下。";
        yield return $"{Part(part++)}、总体情况。期内新增问题{came}个，销号{closed}个，其中逾期销号{late}个；截至{Day(report.Until)}统计时，在办{open}个，已逾期{overdue}个。";
        if (lines.Where(line => line is { Rate: not null, Overdue: 0 }).Take(Named).Select(line => line.Name).ToList() is { Count: > 0 } best) yield return $"{Part(part++)}、进展较好。{string.Join("、", best)}按期销号率居前且无逾期问题，予以肯定。";
        if (lines.Where(line => line.Overdue > 0).OrderByDescending(line => line.Overdue).Take(Named).ToList() is { Count: > 0 } behind)
            yield return $"{Part(part++)}、存在问题。{string.Join("、", behind.Select(line => $"{line.Name}（逾期{line.Overdue}个）"))}逾期问题较多，须逐项查明原因，限期销号。";
        yield return $"{Part(part)}、工作要求。各有关单位要压实整改责任，逾期问题逐一明确责任人和完成时限；未按要求整改的，按规定下发督办单。";
    }

    /// <summary>The 口径 printed under the table (D-104).</summary>
    public const string Meaning = "口径：按期销号率＝期内未逾期销号数÷（期内销号数＋当前逾期数）；情况说明不算销号；任一环节超期即为逾期。数据为生成时冻结的数据。";

    public static IEnumerable<IReadOnlyList<string>> Table(IReadOnlyList<ReportLine> lines) => lines.Select(line => (IReadOnlyList<string>)
        [line.Rate is null ? "—" : Number(line.Rank), line.Name, Number(line.Came), Number(line.Closed), Number(line.ClosedLate), Number(line.Open), Number(line.Overdue), line.Rate is { } rate ? $"{rate.ToString("0.#", CultureInfo.InvariantCulture)}%" : "—"]);

    public static byte[] Word(SupervisionReport report)
    {
        var lines = MakeReport.LinesOf(report);
        var output = new MemoryStream();
        using (var document = new DocxWriter(output))
        {
            document.Title(Title(report));
            document.Paragraph($"编号：{report.Number}");
            foreach (var paragraph in Body(report, lines)) document.Paragraph("　　" + paragraph);
            document.Table(Table(lines).Prepend(Columns));
            document.Paragraph(Meaning);
        }

        return output.ToArray();
    }

    // A part nobody has anything to say in is left out, and the numbers close up.
    private static char Part(int number) => "一二三四"[number - 1];

    private static string Day(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月{day.Day}日");

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
