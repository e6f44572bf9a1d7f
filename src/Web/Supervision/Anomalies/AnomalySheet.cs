using CaseFlow.Web.Exchange.Xlsx;
using CaseFlow.Web.Supervision.Desk;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Supervision.Anomalies;

/// <summary>All cards of an area as one list, with what each of them counts.</summary>
public sealed class AnomalySheet(IStringLocalizer<SupervisionTexts> texts)
{
    public byte[] Write(AnomalyAnswer answer) => ListSheet.Write(
        texts["AnomaliesTab"], $"{answer.AreaName} {texts["AnomaliesTab"].Value}", [(texts["AnomalyKind"], 24), (texts["AnomalyWho"], 30), (texts["AnomalyNumber"], 10), (texts["Definitions"], 70)],
        answer.Cards.SelectMany(card => card.Lines.Select(line => (IReadOnlyList<XlsxCell>)
        [
            XlsxCell.Of(texts["Anomaly_" + card.Kind]), XlsxCell.Of(line.Name), XlsxCell.Of((int)line.Count), XlsxCell.Of(texts["Anomaly_" + card.Kind + "_Meaning", card.Threshold, card.Days]),
        ])));
}
