using System.IO.Compression;
using CaseFlow.Web.Exchange;
using CaseFlow.Web.Exchange.Xlsx;

namespace CaseFlow.Web.Tests.Exchange;

public sealed class ErrorFileTests
{
    [Fact]
    public async Task Gives_the_sheet_back_with_the_reason_at_the_end_of_every_wrong_row()
    {
        var result = await SampleFiles.Check(await SampleFiles.Open(SampleFiles.WithErrors));

        var rows = Workbooks.Rows(Write(result));

        rows.Count.ShouldBe(384);
        rows[0][^1].ShouldBe("错误原因");
        rows.Select((row, index) => (Row: index + 1, Reason: row[^1])).Skip(1).Where(row => row.Reason is not null).Select(row => row.Row)
            .ShouldBe(result.Errors.Select(error => error.Row).Distinct().Order());
        rows[308][^1].ShouldBe("身份证号校验码不正确，请核对每一位");
    }

    [Fact]
    public async Task Writes_ID_numbers_as_text_and_amounts_as_numbers()
    {
        var result = await SampleFiles.Check(SampleFiles.Header, SampleFiles.Head, SampleFiles.Spouse.Replace("雷德", ""));

        var rows = Workbooks.Rows(Write(result));

        (rows[1][17], rows[1][6], rows[1][28]).ShouldBe(("530599198307201878", 13140.0, "19900001768"));
    }

    [Fact]
    public async Task Paints_exactly_the_wrong_cells_red()
    {
        var result = await SampleFiles.Check(SampleFiles.Header, SampleFiles.Head, SampleFiles.Spouse.Replace("雷德", ""));

        using var archive = new ZipArchive(new MemoryStream(Write(result)));
        using var sheet = new StreamReader(archive.GetEntry("xl/worksheets/sheet1.xml")!.Open());

        var red = $"s=\"{(int)XlsxStyle.Error}\"";
        var xml = await sheet.ReadToEndAsync();
        xml.ShouldContain($"<c r=\"Q3\" {red}");
        xml.Split(red).Length.ShouldBe(2);
    }

    [Fact]
    public async Task Comes_back_with_the_same_errors_and_without_a_warning_about_its_reasons()
    {
        var first = await SampleFiles.Check(SampleFiles.Header, SampleFiles.Head, "", SampleFiles.Spouse.Replace("雷德", "=1+1"));

        var second = await SampleFiles.Check((await SampleFiles.Read(Write(first))).File!);

        second.Errors.ShouldBe(first.Errors);
        second.Warnings.ShouldBeEmpty();
        Workbooks.Rows(Write(second))[0].Count(header => "错误原因".Equals(header)).ShouldBe(1);
    }

    [Fact]
    public async Task Survives_text_that_XML_cannot_hold()
    {
        var result = await SampleFiles.Check(SampleFiles.Header, SampleFiles.Head.Replace("孟家", "孟\uFFFE_x0041_\""));

        var rows = Workbooks.Rows(Write(result));

        rows[1][16].ShouldBe("孟\uFFFD_x0041_\"");
    }

    static byte[] Write(CheckedFile result)
    {
        using var output = new MemoryStream();
        ErrorFile.Write(ErrorSheet.Of(result.File), result.Errors, output);
        return output.ToArray();
    }
}
