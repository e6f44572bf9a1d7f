using System.Globalization;
using CaseFlow.Web.Exchange.Xlsx;
using CaseFlow.Web.Supervision.Desk;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Supervision.Forecasts;

/// <summary>The forecasts in words, and as a workbook.</summary>
public sealed class ForecastSheet(IStringLocalizer<SupervisionTexts> texts)
{
    public byte[] Write(ForecastAnswer answer) => ListSheet.Write(texts["Forecasts"], $"{answer.AreaName} {texts["Forecasts"].Value}",
        [(texts["Campaign"], 40), (texts["Stage"], 10), (texts["StageFinished"], 10), (texts["Total"], 10), (texts["PerDay"], 12), (texts["LastDay"], 12), (texts["Expected"], 50)],
        answer.Stages.Select(stage => (IReadOnlyList<XlsxCell>)
        [
            XlsxCell.Of(stage.Title), XlsxCell.Of(texts["Stage_" + stage.Stage]), XlsxCell.Of((int)stage.Done), XlsxCell.Of((int)stage.Total), XlsxCell.Of(stage.Forecast.PerDay), XlsxCell.Of(stage.Forecast.LastDay),
            XlsxCell.Of(Words(stage.Forecast)),
        ]));

    public string Words(Forecast forecast) => forecast switch
    {
        { Left: 0 } => texts["ForecastDone"],
        { FinishOn: null } => texts["ForecastNever"],
        { IsTooLate: true } => texts["ForecastLate", Day(forecast.FinishOn), Day(forecast.LastDay)],
        _ => texts["ForecastInTime", Day(forecast.FinishOn)],
    };

    // The way a person says a day: 2026年9月27日 in Chinese, the month's name in English.
    public static string Day(DateOnly? day) => day is not { } on ? "—" : on.ToString(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? "d MMM yyyy" : "yyyy年M月d日", CultureInfo.GetCultureInfo("en"));
}
