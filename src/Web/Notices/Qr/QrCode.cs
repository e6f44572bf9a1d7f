namespace CaseFlow.Web.Notices.Qr;

/// <summary>A QR code (ISO/IEC 18004) of a short text: byte mode, correction level M, versions 1 to 6, which hold up to 106 bytes.</summary>
public sealed class QrCode
{
    /// <summary>Correction bytes per block and number of blocks of each version at level M; all blocks of these versions are alike.</summary>
    private static readonly (int Total, int Correction, int Blocks)[] versions = [(26, 10, 1), (44, 16, 1), (70, 26, 1), (100, 18, 2), (134, 24, 2), (172, 16, 4)];

    private readonly bool[,] dark;
    private readonly bool[,] isFixed;

    private QrCode(int version, byte[] content)
    {
        Size = 17 + (4 * version);
        (dark, isFixed) = (new bool[Size, Size], new bool[Size, Size]);
        DrawPatterns(version);
        DrawContent(content);
        // Mask 0, the chessboard, breaks up what a text of letters gives; readers accept any of the eight.
        for (var y = 0; y < Size; y++)
            for (var x = 0; x < Size; x++)
                if (!isFixed[x, y] && (x + y) % 2 == 0) dark[x, y] = !dark[x, y];
        DrawFormat();
    }

    /// <summary>How many modules each side has.</summary>
    public int Size { get; }

    public bool this[int x, int y] => dark[x, y];

    /// <summary>The smallest code that holds the text; null when it is too long.</summary>
    public static QrCode? Of(string text)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(text);
        for (var version = 1; version <= versions.Length; version++)
        {
            var (total, correction, blocks) = versions[version - 1];
            var room = total - (correction * blocks);
            // Mode and length take a byte and a half.
            if (bytes.Length + 2 <= room) return new(version, Interleave(Fill(bytes, room), correction, blocks));
        }

        return null;
    }

    private static byte[] Fill(byte[] text, int room)
    {
        var filled = new byte[room];
        filled[0] = (byte)(0x40 | (text.Length >> 4));
        filled[1] = (byte)(text.Length << 4);
        for (var index = 0; index < text.Length; index++)
        {
            filled[index + 1] |= (byte)(text[index] >> 4);
            filled[index + 2] |= (byte)(text[index] << 4);
        }

        for (var index = text.Length + 2; index < room; index++) filled[index] = (byte)((index - text.Length) % 2 == 0 ? 0xEC : 0x11);
        return filled;
    }

    private static byte[] Interleave(byte[] content, int correction, int blocks)
    {
        var length = content.Length / blocks;
        var parts = Enumerable.Range(0, blocks).Select(block => content[(block * length)..((block + 1) * length)]).ToArray();
        var checks = parts.Select(part => ReedSolomon.Remainder(part, correction)).ToArray();
        return
        [
            .. Enumerable.Range(0, length).SelectMany(index => parts.Select(part => part[index])),
            .. Enumerable.Range(0, correction).SelectMany(index => checks.Select(check => check[index])),
        ];
    }

    private void DrawPatterns(int version)
    {
        for (var index = 0; index < Size; index++)
        {
            Fix(6, index, index % 2 == 0);
            Fix(index, 6, index % 2 == 0);
        }

        foreach (var (x, y) in new[] { (3, 3), (Size - 4, 3), (3, Size - 4) }) DrawRings(x, y, 4, ring => ring is not (2 or 4));
        if (version > 1) DrawRings(Size - 7, Size - 7, 2, ring => ring != 1);
        // The places of the format are kept free until the content is drawn.
        DrawFormat();
    }

    private void DrawRings(int x, int y, int reach, Func<int, bool> isDark)
    {
        for (var dy = -reach; dy <= reach; dy++)
            for (var dx = -reach; dx <= reach; dx++)
                if (x + dx >= 0 && x + dx < Size && y + dy >= 0 && y + dy < Size) Fix(x + dx, y + dy, isDark(Math.Max(Math.Abs(dx), Math.Abs(dy))));
    }

    // Level M and mask 0 with their own correction bits, twice, as the standard places them.
    private void DrawFormat()
    {
        const int LevelAndMask = 0;
        var rest = LevelAndMask;
        for (var step = 0; step < 10; step++) rest = (rest << 1) ^ ((rest >> 9) * 0x537);
        var bits = ((LevelAndMask << 10) | rest) ^ 0x5412;
        for (var index = 0; index < 15; index++)
        {
            var isDark = ((bits >> index) & 1) != 0;
            var (x, y) = index switch { < 6 => (8, index), 6 => (8, 7), 7 => (8, 8), 8 => (7, 8), _ => (14 - index, 8) };
            Fix(x, y, isDark);
            if (index < 8) Fix(Size - 1 - index, 8, isDark);
            else Fix(8, Size - 15 + index, isDark);
        }

        Fix(8, Size - 8, true);
    }

    private void DrawContent(byte[] content)
    {
        var bit = 0;
        for (var right = Size - 1; right >= 1; right -= 2)
        {
            if (right == 6) right = 5;
            for (var step = 0; step < Size; step++)
                for (var side = 0; side < 2; side++)
                {
                    var (x, y) = (right - side, ((right + 1) & 2) == 0 ? Size - 1 - step : step);
                    if (isFixed[x, y] || bit >= content.Length * 8) continue;
                    dark[x, y] = ((content[bit >> 3] >> (7 - (bit & 7))) & 1) != 0;
                    bit++;
                }
        }
    }

    private void Fix(int x, int y, bool isDark) => (dark[x, y], isFixed[x, y]) = (isDark, true);
}
