using CaseFlow.Web.Api;
using CaseFlow.Web.Data.Time;
using CaseFlow.Web.Exchange.Docx;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Campaigns.Papers;

/// <summary>The draft of the summary report as a Word file, to be completed by whoever writes it (D-185).</summary>
public sealed class SummaryPaper(IStringLocalizer<CampaignTexts> texts, TimeProvider clock)
{
    public byte[] Write(CampaignSummary summary)
    {
        using var output = new MemoryStream();
        using (var paper = new DocxWriter(output))
        {
            paper.Heading(texts["PaperTitle", summary.Title]);
            paper.Paragraph(texts["SummaryText", summary.Reported, summary.Areas, summary.ExitedHouseholds, summary.ExitedPeople, summary.NewHouseholds, summary.ReturnedHouseholds]);
            paper.Heading(texts["How"]);
            foreach (var line in summary.How.Where(line => line.Households > 0)) paper.Paragraph(texts["PaperWay", texts["Way_" + line.Key], line.Households]);
            paper.Heading(texts["PaperAreas"]);
            foreach (var report in summary.Reports) paper.Paragraph(texts["PaperArea", report.AreaName, report.ExitedHouseholds, report.ExitedPeople, report.How ?? ""]);
            paper.Paragraph(clock.ChinaToday.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        }

        return output.ToArray();
    }

    public static async Task<IResult> Answer(long id, ReadSummary read, SummaryPaper paper, HttpContext http, CancellationToken ct)
    {
        var found = await read.Of(id, ct);
        return found.IsDone ? TypedResults.File(paper.Write(found.Value), DocxWriter.MediaType, $"campaign-{id}.docx") : found.Refusal.ToProblem(http);
    }
}
