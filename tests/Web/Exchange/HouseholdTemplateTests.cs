using CaseFlow.Web.Exchange;
using CaseFlow.Web.Standards;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace CaseFlow.Web.Tests.Exchange;

public sealed class HouseholdTemplateTests
{
    [Fact]
    public void Has_title_notes_and_a_header_with_stars_and_an_explanation_of_every_column()
    {
        var template = Write();

        var rows = Workbooks.Rows(template);

        rows.Count.ShouldBe(3);
        rows[2][..4].ShouldBe(["*户编号", "*村代码", "村组", "*户属性"]);
        Workbooks.Rows(template, sheet: 1).Count.ShouldBe(HouseholdColumns.All.Count + 1);
        Workbooks.Rows(template, sheet: 2)[0][0].ShouldBe(HouseholdTemplate.Version);
    }

    [Fact]
    public void Is_a_valid_workbook_with_a_list_for_every_coded_column()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Write()), isEditable: false);

        var faults = new OpenXmlValidator().Validate(document).Select(fault => $"{fault.Part?.Uri} {fault.Path?.XPath} {fault.Description}");

        faults.ShouldBeEmpty();
        document.WorkbookPart!.WorksheetParts.SelectMany(part => part.Worksheet.Descendants<DataValidation>()).Count()
            .ShouldBe(HouseholdColumns.All.Count(column => column.List is not null));
    }

    [Fact]
    public async Task Is_refused_as_long_as_it_is_empty()
    {
        var reading = await SampleFiles.Read(Write(), "template.xlsx");

        reading.Refusal!.Zh.ShouldBe("文件只有表头，没有数据行。");
    }

    static byte[] Write()
    {
        using var output = new MemoryStream();
        HouseholdTemplate.Write(CodeLists.Shipped, SampleFiles.AsOf, output);
        return output.ToArray();
    }
}
