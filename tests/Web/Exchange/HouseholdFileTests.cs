using System.Text;
using CaseFlow.Web.Exchange;
using CaseFlow.Web.Exchange.Xlsx;

namespace CaseFlow.Web.Tests.Exchange;

public sealed class HouseholdFileTests
{
    // The one character of the sample that old GBK lacks.
    const string BeyondGbk = "𬭚";

    static readonly string[] lines = [SampleFiles.Header, SampleFiles.Head, SampleFiles.Spouse];

    static readonly Dictionary<string, Func<string, byte[]>> writers = new()
    {
        ["UTF-8"] = Encoding.UTF8.GetBytes,
        ["UTF-8 with mark"] = text => [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)],
        ["UTF-16 LE"] = text => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)],
        ["UTF-16 BE"] = text => [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)],
        ["GB18030"] = text => CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes(text),
        ["GBK"] = text => CodePagesEncodingProvider.Instance.GetEncoding(936, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!.GetBytes(text),
    };

    public static TheoryData<string> Encodings => [.. writers.Keys];

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task Reads_text_in_every_encoding_alike(string encoding)
    {
        var text = (await File.ReadAllTextAsync(SampleFiles.WithErrors)).Replace(BeyondGbk, "昌");

        var reading = await SampleFiles.Read(writers[encoding](text));

        var expected = await SampleFiles.Check(await SampleFiles.Open(SampleFiles.WithErrors));
        (await SampleFiles.Check(reading.File!)).Errors.ShouldBe(expected.Errors);
    }

    [Fact]
    public async Task Reads_a_workbook_like_the_text_it_was_made_of()
    {
        var text = await SampleFiles.Open(SampleFiles.WithErrors);

        var reading = await SampleFiles.Read(Workbooks.Of(text), "households.csv");

        (await SampleFiles.Check(reading.File!)).Errors.ShouldBe((await SampleFiles.Check(text)).Errors);
    }

    [Fact]
    public async Task Keeps_characters_outside_the_basic_plane_in_GB18030()
    {
        var content = writers["GB18030"](string.Join("\r\n", lines).Replace("孟家", "孟𠮷·㛃"));

        var reading = await SampleFiles.Read(content);

        reading.File!.DataRows[0].Cells[16].Text.ShouldBe("孟𠮷·㛃");
    }

    [Theory]
    [InlineData(',', "\r\n")]
    [InlineData('\t', "\n")]
    [InlineData(';', "\r")]
    public async Task Reads_any_delimiter_and_line_end(char delimiter, string lineEnd)
    {
        var content = Encoding.UTF8.GetBytes(string.Join(lineEnd, lines).Replace(',', delimiter));

        var reading = await SampleFiles.Read(content);

        (await SampleFiles.Check(reading.File!)).Drafts.ShouldHaveSingleItem().Members.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Numbers_rows_as_Excel_does_when_cells_hold_line_breaks_and_rows_are_blank()
    {
        var file = await SampleFiles.Parse(SampleFiles.Header, SampleFiles.Head.Replace("8组", "\"8组\n\"\"大\"\"村\""), "", ",,,", SampleFiles.Spouse);

        file.DataRows.Select(row => row.Number).ShouldBe([2, 5]);
        file.DataRows[0].Cells[2].Text.ShouldBe("8组\n\"大\"村");
    }

    [Fact]
    public async Task Finds_the_header_below_a_title_whatever_the_order_of_the_columns()
    {
        static string Reverse(string line) => string.Join(',', line.Split(',').Reverse());
        var file = await SampleFiles.Parse("采集表", "注意：请按要求填写", Reverse(SampleFiles.Header.Replace("姓名", "* 姓名").Replace("证件号码", "身份证号码＊")), Reverse(SampleFiles.Head));

        var result = await SampleFiles.Check(file);

        file.Header.Number.ShouldBe(3);
        result.Drafts.ShouldHaveSingleItem().Members[0].Name.ShouldBe("孟家");
    }

    [Fact]
    public async Task Refuses_an_ID_number_that_a_workbook_keeps_as_a_number()
    {
        var row = Workbooks.Texts(SampleFiles.Head);
        row[17] = XlsxCell.Of(530599198307201878m);

        var reading = await SampleFiles.Read(Workbooks.Of(Workbooks.Texts(SampleFiles.Header), row));

        var error = (await SampleFiles.Check(reading.File!)).Errors.ShouldHaveSingleItem();
        (error.Code, error.Text.Zh).ShouldBe((ErrorCode.IdScientific, "身份证号被Excel改成数值，请重新填写"));
    }

    [Fact]
    public async Task Accepts_a_village_code_and_a_phone_that_a_workbook_keeps_as_numbers_and_refuses_a_date_for_a_group()
    {
        var row = Workbooks.Texts(SampleFiles.Head);
        row[1] = XlsxCell.Of(530502005007m);
        row[28] = XlsxCell.Of(19900001768m);
        row[2] = XlsxCell.Of(new DateOnly(2026, 3, 5));

        var reading = await SampleFiles.Read(Workbooks.Of(Workbooks.Texts(SampleFiles.Header), row));

        (await SampleFiles.Check(reading.File!)).Errors.Select(error => (error.Column, error.Code, error.Value)).ShouldBe([("村组", ErrorCode.CellType, "2026-03-05")]);
    }
}
