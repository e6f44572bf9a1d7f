using CaseFlow.Web.Notices.Qr;

namespace CaseFlow.Tests.Web.Notices.Qr;

public sealed class QrCodeTests
{
    [Fact]
    public void The_correction_bytes_are_those_of_the_standard()
    {
        // The example of the standard: "01234567" in version 1, level M.
        byte[] content = [0x10, 0x20, 0x0C, 0x56, 0x61, 0x80, 0xEC, 0x11, 0xEC, 0x11, 0xEC, 0x11, 0xEC, 0x11, 0xEC, 0x11];

        ReedSolomon.Remainder(content, 10).ShouldBe([0xA5, 0x24, 0xD4, 0xC1, 0xED, 0x36, 0xC7, 0x87, 0x2C, 0x55]);
    }

    [Theory, InlineData(1, 21), InlineData(14, 21), InlineData(15, 25), InlineData(40, 29), InlineData(62, 33), InlineData(84, 37), InlineData(106, 41)]
    public void The_smallest_code_that_holds_the_text_is_chosen(int length, int size) => QrCode.Of(new string('a', length))!.Size.ShouldBe(size);

    [Fact]
    public void A_text_too_long_for_a_wall_gives_no_code() => QrCode.Of(new string('a', 107)).ShouldBeNull();

    [Fact]
    public void The_three_eyes_and_the_format_stand_where_readers_look()
    {
        var code = QrCode.Of("http://127.0.0.1:5080/public/notices/12345")!;

        var eye = (int x, int y) => string.Concat(Enumerable.Range(0, 7).Select(step => code[x + step, y + 3] ? '#' : '.'));
        var format = string.Concat(Enumerable.Range(0, 8).Select(index => code[code.Size - 1 - index, 8] ? '1' : '0'));

        (eye(0, 0), eye(code.Size - 7, 0), eye(0, code.Size - 7)).ShouldBe(("#.###.#", "#.###.#", "#.###.#"));
        // Level M with mask 0 is 101010000010010, its low eight bits from the right edge inwards.
        format.ShouldBe("01001000");
    }

    [Fact]
    public void The_text_can_be_read_back_from_the_modules()
    {
        var code = QrCode.Of("http://x.cn/1")!;

        Read(code, 16)[..15].ShouldBe([0x40, .. Nibbles("http://x.cn/1")]);
    }

    // Version 1 read the way the standard describes: columns of two from the right, upwards first, around the patterns, mask taken off.
    private static byte[] Read(QrCode code, int bytes)
    {
        var bits = new List<bool>();
        var isUp = true;
        foreach (var right in (int[])[20, 18, 16, 14, 12, 10, 8, 5, 3, 1])
        {
            for (var step = 0; step < 21; step++)
                foreach (var x in (int[])[right, right - 1])
                {
                    var y = isUp ? 20 - step : step;
                    var isPattern = y == 6 || (x < 9 && (y < 9 || y > 12)) || (x > 12 && y < 9);
                    if (!isPattern) bits.Add(code[x, y] ^ ((x + y) % 2 == 0));
                }
            isUp = !isUp;
        }

        return [.. Enumerable.Range(0, bytes).Select(index => (byte)Enumerable.Range(0, 8).Sum(bit => bits[(index * 8) + bit] ? 128 >> bit : 0))];
    }

    private static byte[] Nibbles(string text)
    {
        var values = System.Text.Encoding.ASCII.GetBytes(text);
        int[] halves = [values.Length >> 4, values.Length & 15, .. values.SelectMany(value => new[] { value >> 4, value & 15 }), 0];
        return [.. halves.Skip(1).Chunk(2).Where(pair => pair.Length == 2).Select(pair => (byte)((pair[0] << 4) | pair[1]))];
    }
}
