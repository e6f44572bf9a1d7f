using System.Globalization;
using CaseFlow.Web.Exchange.Xlsx;
using CaseFlow.Web.Supervision.Desk;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Supervision.Rates;

/// <summary>The rates in words, and as a workbook.</summary>
public sealed class RateSheet(IStringLocalizer<SupervisionTexts> texts)
{
    private static readonly RateKind[] Kinds = Enum.GetValues<RateKind>();

    public byte[] Write(RateAnswer answer) => ListSheet.Write(texts["RatesTab"], $"{answer.AreaName} {answer.Day:yyyy-MM-dd} {texts["RatesTab"].Value}",
        [(texts["By_Area"], 26), .. Kinds.SelectMany(kind => new (string, double)[] { (texts["Rate_" + kind] + "（%）", 14), (texts["RateBasis"], 44) })],
        answer.Rows.Prepend(answer.Total).Select(row => (IReadOnlyList<XlsxCell>)[XlsxCell.Of(row.Name), .. row.Rates.SelectMany(Cells)]));

    /// <summary>What the rate rests on, or why there is none.</summary>
    public string Basis(RateFigure rate) => rate.Whole is null ? texts["RateNone_" + rate.Kind]
        : rate.Kind == RateKind.Poverty ? texts["RateBasis_Poverty", rate.Part, rate.Whole.Value] : texts["RateBasis_Survey", rate.Part, rate.Whole.Value, rate.Surveys, Day(rate.Latest)];

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private XlsxCell[] Cells(RateFigure rate) => [rate.Value is { } value ? XlsxCell.Of(value) : XlsxCell.Of(texts["RateNone"]), XlsxCell.Of(Basis(rate))];
}
