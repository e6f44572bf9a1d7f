using System.Text;

namespace CaseFlow.Web.Exchange.Reading;

/// <summary>Turns the bytes of a text file into characters without ever replacing one.</summary>
static class TextDecoding
{
    static TextDecoding() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static string Decode(byte[] content)
    {
        var text = Marked(content) ?? Strict(new UTF8Encoding(false, true), content, 0)
            ?? Strict(Encoding.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback), content, 0)
            ?? throw NotText();
        if (text.AsSpan().ContainsAnyInRange('\0', '\b') || text.AsSpan().ContainsAnyInRange('\u000E', '\u001F')) throw NotText();
        return IsMarkup(text) ? throw Markup() : text;
    }

    static string? Marked(byte[] content) => content switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Strict(new UTF8Encoding(false, true), content, 3) ?? throw NotText(),
        [0xFF, 0xFE, ..] => Strict(new UnicodeEncoding(false, false, true), content, 2) ?? throw NotText(),
        [0xFE, 0xFF, ..] => Strict(new UnicodeEncoding(true, false, true), content, 2) ?? throw NotText(),
        _ => null,
    };

    static string? Strict(Encoding encoding, byte[] content, int start)
    {
        try
        {
            return encoding.GetString(content, start, content.Length - start);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    static bool IsMarkup(string text)
    {
        var start = text.AsSpan().TrimStart();
        return start.StartsWith("<") && start.Length > 1 && (char.IsAsciiLetter(start[1]) || start[1] is '!' or '?');
    }

    static UnreadableFileException NotText() => new(
        "文件内容不是表格，或文字编码无法识别。请上传 .xlsx、.xls，或 UTF-8、GBK 编码的 .csv 文件。",
        "The content is not a table, or its text encoding is unknown. Upload an .xlsx or .xls file, or a .csv file in UTF-8 or GBK.");

    static UnreadableFileException Markup() => new(
        "这是网页（HTML/XML）内容，不是 Excel 文件。请用 Excel 或 WPS 打开后另存为 .xlsx 再上传。",
        "This is a web page (HTML or XML), not an Excel file. Open it in Excel or WPS, save it as .xlsx and upload it again.");
}
