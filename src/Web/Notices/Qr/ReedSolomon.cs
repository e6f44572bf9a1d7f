namespace CaseFlow.Web.Notices.Qr;

/// <summary>The correction bytes of a QR code: the remainder of a division of polynomials over the field of 256 elements (0x11D).</summary>
public static class ReedSolomon
{
    public static byte[] Remainder(byte[] content, int count)
    {
        var divisor = Divisor(count);
        var rest = new byte[count];
        foreach (var value in content)
        {
            var factor = (byte)(value ^ rest[0]);
            rest.AsSpan(1).CopyTo(rest);
            rest[^1] = 0;
            for (var index = 0; index < count; index++) rest[index] ^= Multiply(divisor[index], factor);
        }

        return rest;
    }

    /// <summary>The product of two elements of the field.</summary>
    public static byte Multiply(byte left, byte right)
    {
        var product = 0;
        for (var bit = 7; bit >= 0; bit--)
        {
            product = (product << 1) ^ ((product >> 7) * 0x11D);
            product ^= ((right >> bit) & 1) * left;
        }

        return (byte)product;
    }

    // (x - 1)(x - 2)(x - 4) …, the highest coefficient, always 1, left out.
    private static byte[] Divisor(int count)
    {
        var divisor = new byte[count];
        divisor[^1] = 1;
        byte root = 1;
        for (var factor = 0; factor < count; factor++)
        {
            for (var index = 0; index < count; index++)
            {
                divisor[index] = Multiply(divisor[index], root);
                if (index + 1 < count) divisor[index] ^= divisor[index + 1];
            }

            root = Multiply(root, 2);
        }

        return divisor;
    }
}
