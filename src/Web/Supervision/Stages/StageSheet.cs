using CaseFlow.Web.Exchange.Xlsx;
using CaseFlow.Web.Supervision.Desk;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Supervision.Stages;

/// <summary>The durations of a procedure's steps as a workbook.</summary>
public sealed class StageSheet(IStringLocalizer<SupervisionTexts> texts)
{
    public byte[] Write(StageView view) => ListSheet.Write(texts["StagesTab"], $"{view.AreaName} {view.Title} {texts["StagesMeaning"].Value}",
        [(texts["Step"], 30), (texts["StageItems"], 10), (texts["StageMedian"], 16), (texts["StageLimit"], 16), (texts["StageLate"], 12)],
        view.Times.Select(time => (IReadOnlyList<XlsxCell>)
        [
            XlsxCell.Of(view.Names.GetValueOrDefault(time.ActivityId) ?? time.ActivityId), XlsxCell.Of((int)time.Items), XlsxCell.Of(time.Median), time.Limit is { } limit ? XlsxCell.Of(limit) : XlsxCell.Of("—"),
            XlsxCell.Of((int)time.Late),
        ]));
}
