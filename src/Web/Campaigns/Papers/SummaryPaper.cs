using CaseFlow.Web.Api;
using CaseFlow.Web.Data.Time;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Campaigns.Papers;

/// <summary>The draft of the summary report as a Word file, to be completed by whoever writes it (D-185).</summary>
public sealed class SummaryPaper(IStringLocalizer<CampaignTexts> texts, TimeProvider clock)
{
    public const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public byte[] Write(CampaignSummary summary)
    {
        using var output = new MemoryStream();
        using (var paper = WordprocessingDocument.Create(output, WordprocessingDocumentType.Document))
        {
            var body = new Body(
                Line(texts["PaperTitle", summary.Title], bold: true),
                Line(texts["SummaryText", summary.Reported, summary.Areas, summary.ExitedHouseholds, summary.ExitedPeople, summary.NewHouseholds, summary.ReturnedHouseholds]),
                Line(texts["How"], bold: true));
            foreach (var line in summary.How.Where(line => line.Households > 0)) body.Append(Line(texts["PaperWay", texts["Way_" + line.Key], line.Households]));
            body.Append(Line(texts["PaperAreas"], bold: true));
            foreach (var report in summary.Reports) body.Append(Line(texts["PaperArea", report.AreaName, report.ExitedHouseholds, report.ExitedPeople, report.How ?? ""]));
            body.Append(Line(clock.ChinaToday.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
            paper.AddMainDocumentPart().Document = new Document(body);
        }

        return output.ToArray();
    }

    private static Paragraph Line(string text, bool bold = false)
    {
        var look = new RunProperties(new RunFonts { Ascii = "FangSong", EastAsia = "仿宋" });
        if (bold) look.Append(new Bold());
        look.Append(new FontSize { Val = bold ? "32" : "28" });
        return new(new Run(look, new Text(text) { Space = SpaceProcessingModeValues.Preserve }));
    }

    public static async Task<IResult> Answer(long id, ReadSummary read, SummaryPaper paper, HttpContext http, CancellationToken ct)
    {
        var found = await read.Of(id, ct);
        return found.IsDone ? TypedResults.File(paper.Write(found.Value), Docx, $"campaign-{id}.docx") : found.Refusal.ToProblem(http);
    }
}
