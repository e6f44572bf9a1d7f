using CaseFlow.Web.Campaigns.Reading;
using CaseFlow.Web.Data.Time;
using CaseFlow.Web.Exchange.Xlsx;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Campaigns.Papers;

/// <summary>The duties of a campaign as a workbook.</summary>
public sealed class DutySheet(IStringLocalizer<CampaignTexts> texts)
{
    private static readonly string[] Heads = ["Number", "Phase", "AreaCode", "Area", "State", "Lamp", "Due", "Receipt", "SubmittedAt", "SubmittedBy", "FinishedOn", "SentBack"];
    private static readonly double[] Widths = [8, 36, 16, 28, 12, 12, 12, 10, 20, 14, 12, 10];

    public byte[] Write(IReadOnlyList<DutyView> duties)
    {
        using var output = new MemoryStream();
        using (var book = new XlsxWriter(output))
        using (var sheet = book.AddSheet(texts["Duties"], [.. Widths.Select(width => new XlsxColumn(width))], new() { FrozenRows = 1 }))
        {
            sheet.Add(1, [.. Heads.Select(head => XlsxCell.Of(texts["Head_" + head], XlsxStyle.Header))]);
            for (var index = 0; index < duties.Count; index++) sheet.Add(index + 2, Cells(duties[index]));
        }

        return output.ToArray();
    }

    private List<XlsxCell> Cells(DutyView duty) =>
    [
        XlsxCell.Of(duty.PhaseNumber), XlsxCell.Of(duty.Phase), XlsxCell.Of(duty.AreaCode), XlsxCell.Of(duty.AreaName), XlsxCell.Of(texts["Duty_" + duty.State]),
        XlsxCell.Of(texts["Lamp_" + duty.Lamp]), XlsxCell.Of(duty.DueOn), duty.Receipt is { } receipt ? XlsxCell.Of(receipt) : XlsxCell.Of(""),
        XlsxCell.Of(duty.SubmittedAt?.ToOffset(ChinaTime.Offset).ToString("yyyy-MM-dd HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture)),
        XlsxCell.Of(duty.SubmittedBy), XlsxCell.Of(duty.FinishedOn), XlsxCell.Of(duty.SentBack),
    ];
}
