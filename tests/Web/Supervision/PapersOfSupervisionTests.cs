using CaseFlow.Web.Supervision.Reports;

namespace CaseFlow.Tests.Web.Supervision;

/// <summary>The words of a report.</summary>
public sealed class PapersOfSupervisionTests
{
    [Fact]
    public void The_parts_of_a_report_are_numbered_without_a_gap_and_who_has_no_rate_has_no_rank()
    {
        var report = new SupervisionReport { Id = 1, Number = "TB-1", AreaCode = Items.County, AreaName = "隆阳区", IsByUnit = false, From = new(2026, 10, 1), Until = new(2026, 10, 31), Figures = "[]", CreatedBy = "s", CreatedByName = "徐正" };
        ReportLine[] lines = [new(1, "a", "河图街道", 5, 2, 1, 3, 1, 50m), new(2, "b", "永昌街道", 0, 0, 0, 0, 0, null)];

        var body = ReportPaper.Body(report, lines).ToList();

        body.Skip(1).Select(paragraph => paragraph[..2]).ShouldBe(["一、", "二、", "三、"]);
        body[2].ShouldContain("存在问题");
        ReportPaper.Table(lines).Select(row => row[0]).ShouldBe(["1", "—"]);
    }
}
