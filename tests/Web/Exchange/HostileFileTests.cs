using System.IO.Compression;
using System.Text;
using CaseFlow.Web.Exchange;

namespace CaseFlow.Web.Tests.Exchange;

public sealed class HostileFileTests
{
    static readonly Dictionary<string, Func<byte[]>> files = new()
    {
        ["empty.csv"] = () => [],
        ["blank.csv"] = () => Encoding.UTF8.GetBytes("\r\n \r\n"),
        ["header-only.csv"] = () => Encoding.UTF8.GetBytes(SampleFiles.Header + "\r\n"),
        ["header-only.xlsx"] = () => Workbooks.Of(Workbooks.Texts(SampleFiles.Header)),
        ["no-header.csv"] = () => Encoding.UTF8.GetBytes("a,b,c\r\n1,2,3"),
        ["picture.xlsx"] = () => [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0, 0, 13],
        ["program.csv"] = () => [(byte)'M', (byte)'Z', 0x90, 0, 3, 0, 0, 0],
        ["page.xls"] = () => Encoding.UTF8.GetBytes("<html><table><tr><td>姓名</td></tr></table></html>"),
        ["binary.csv"] = () => [1, 2, 3, 0, 0xFF, 0xFE, 0xFD],
        ["invalid.csv"] = () => [.. Encoding.UTF8.GetBytes(SampleFiles.Header), 0xFF, 0xFF, 0xFF],
        ["broken-utf16.csv"] = () => [0xFF, 0xFE, 0x00, 0xD8, 0x41],
        ["open-quote.csv"] = () => Encoding.UTF8.GetBytes(SampleFiles.Header + "\r\n\"" + SampleFiles.Head),
        ["archive.xlsx"] = () => Zip(("readme.txt", 10)),
        ["bomb.xlsx"] = () => Zip(("xl/workbook.xml", 10), ("xl/sharedStrings.xml", 120_000_000)),
        ["many-parts.xlsx"] = () => Zip([.. Enumerable.Range(0, 2_001).Select(i => ($"xl/workbook{i}.xml", 1))]),
        ["empty-workbook.xlsx"] = () => Zip(("xl/workbook.xml", 10)),
        ["cut.xlsx"] = () => Workbooks.Of(Workbooks.Texts(SampleFiles.Header), Workbooks.Texts(SampleFiles.Head))[..^100],
        ["fake.xls"] = () => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[2_000]],
        ["loop.xls"] = LoopingCompoundFile,
        ["too-wide.csv"] = () => Encoding.UTF8.GetBytes(SampleFiles.Header + new string(',', 300) + "\r\n" + SampleFiles.Head),
        ["too-long-cell.csv"] = () => Encoding.UTF8.GetBytes(SampleFiles.Header + "\r\n" + new string('长', 5_000)),
        ["far-row.xlsx"] = () => Sheet("""<row r="2147483000"><c r="A2147483000"><v>1</v></c></row>"""),
        ["entity.xlsx"] = () => Sheet("&boom;", """<!DOCTYPE worksheet [<!ENTITY boom SYSTEM "file:///etc/passwd">]>"""),
        ["two-sheets.xlsx"] = TwoSheets,
    };

    public static TheoryData<string> Names => [.. files.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Is_refused_with_one_sentence_in_both_languages(string name)
    {
        var content = files[name]();

        var reading = await SampleFiles.Read(content, name);

        reading.IsRead.ShouldBeFalse();
        reading.Refusal!.Zh.ShouldNotBeNullOrWhiteSpace();
        reading.Refusal.En.ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public async Task Is_refused_when_it_is_larger_than_allowed()
    {
        var content = await File.ReadAllBytesAsync(SampleFiles.Households);

        var reading = await SampleFiles.Read(content, limits: new() { MaxBytes = 100_000 });

        reading.Refusal!.Zh.ShouldContain("0.1 MB");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Is_refused_when_it_has_too_many_rows(bool isWorkbook)
    {
        var file = await SampleFiles.Open(SampleFiles.Households);
        var content = isWorkbook ? Workbooks.Of(file) : await File.ReadAllBytesAsync(SampleFiles.Households);

        var reading = await SampleFiles.Read(content, limits: new() { MaxRows = 1_000 });

        reading.Refusal!.Zh.ShouldContain("1000");
    }

    [Fact]
    public async Task Never_breaks_the_reader_when_any_byte_of_a_workbook_is_damaged()
    {
        var good = Workbooks.Of(Workbooks.Texts(SampleFiles.Header), Workbooks.Texts(SampleFiles.Head));
        var random = new Random(7);

        for (var i = 0; i < 300; i++)
        {
            var damaged = (byte[])good.Clone();
            damaged[random.Next(damaged.Length)] ^= (byte)random.Next(1, 256);
            var reading = await SampleFiles.Read(damaged, "damaged.xlsx");
            (reading.IsRead || reading.Refusal is not null).ShouldBeTrue();
        }
    }

    static byte[] Zip(params (string Name, int Length)[] entries)
    {
        using var output = new MemoryStream();
        using (var archive = new ZipArchive(output, ZipArchiveMode.Create))
        {
            var zeros = new byte[1_000_000];
            foreach (var (name, length) in entries)
            {
                using var part = archive.CreateEntry(name).Open();
                for (var left = length; left > 0; left -= zeros.Length) part.Write(zeros, 0, Math.Min(left, zeros.Length));
            }
        }
        return output.ToArray();
    }

    static byte[] Sheet(string rows, string prolog = "")
    {
        using var output = new MemoryStream();
        output.Write(Workbooks.Of(Workbooks.Texts(SampleFiles.Header), Workbooks.Texts(SampleFiles.Head)));
        using (var archive = new ZipArchive(output, ZipArchiveMode.Update, leaveOpen: true))
        {
            archive.GetEntry("xl/worksheets/sheet1.xml")!.Delete();
            using var text = new StreamWriter(archive.CreateEntry("xl/worksheets/sheet1.xml").Open());
            text.Write($"""{prolog}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{rows}</sheetData></worksheet>""");
        }
        return output.ToArray();
    }

    static byte[] TwoSheets()
    {
        using var output = new MemoryStream();
        using (var workbook = new CaseFlow.Web.Exchange.Xlsx.XlsxWriter(output))
        {
            foreach (var name in new[] { "一村", "二村" })
            {
                using var sheet = workbook.AddSheet(name, []);
                sheet.Add(Workbooks.Texts(SampleFiles.Header));
                sheet.Add(Workbooks.Texts(SampleFiles.Head));
            }
        }
        return output.ToArray();
    }

    // A compound file whose allocation table points every sector at itself.
    static byte[] LoopingCompoundFile()
    {
        var file = new byte[512 * 4];
        byte[] head = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        head.CopyTo(file, 0);
        (file[24], file[26], file[28], file[29], file[30], file[32]) = (0x3E, 3, 0xFE, 0xFF, 9, 6);
        (file[44], file[48], file[57]) = (1, 1, 0x10);
        file.AsSpan(60, 4).Fill(0xFE);
        file.AsSpan(68, 4).Fill(0xFE);
        file.AsSpan(80, 432).Fill(0xFF);
        file[512] = 0xFD;
        file.AsSpan(513, 3).Fill(0xFF);
        (file[516], file[520]) = (1, 2);
        return file;
    }
}
