using System.Buffers.Binary;

namespace CaseFlow.Web.Cases.Files;

/// <summary>A point of the earth in degrees (WGS-84).</summary>
public readonly record struct PhotoPlace(double Latitude, double Longitude)
{
    /// <summary>A camera writes where it stands near the beginning of the file; what lies further on is the picture.</summary>
    public const int HeadBytes = 256 * 1024;

    private const int GpsTag = 0x8825, LatitudeReference = 1, Latitudes = 2, LongitudeReference = 3, Longitudes = 4;

    /// <summary>Where a JPEG says it was taken (Exif 2.3, 4.6.6); null when it says nothing, or nothing that can be.</summary>
    public static PhotoPlace? Of(ReadOnlySpan<byte> jpeg)
    {
        for (var at = 2; at + 4 <= jpeg.Length && jpeg[at] == 0xFF; at += 2 + BinaryPrimitives.ReadUInt16BigEndian(jpeg[(at + 2)..]))
        {
            // The picture itself begins: no more segments that describe it.
            if (jpeg[at + 1] == 0xDA) return null;
            var length = BinaryPrimitives.ReadUInt16BigEndian(jpeg[(at + 2)..]);
            if (length < 2 || at + 2 + length > jpeg.Length) return null;
            var segment = jpeg.Slice(at + 4, length - 2);
            if (jpeg[at + 1] == 0xE1 && segment.StartsWith("Exif\0\0"u8)) return new ExifDirectory(segment[6..]).Place();
        }

        return null;
    }

    /// <summary>A tree of tables of twelve-byte entries. Offsets come from whoever made the file: every one is checked before it is followed.</summary>
    private readonly ref struct ExifDirectory(ReadOnlySpan<byte> tiff)
    {
        private readonly ReadOnlySpan<byte> tiff = tiff;
        private readonly bool isLittle = tiff.StartsWith("II"u8);

        public PhotoPlace? Place()
        {
            if (Number(4) is not { } first || Find(first, GpsTag) is not { } pointer || Number(pointer + 8) is not { } gps) return null;
            if (Degrees(gps, Latitudes) is not { } latitude || Degrees(gps, Longitudes) is not { } longitude || latitude > 90 || longitude > 180) return null;
            // A camera without reception writes zeros; nobody works in the sea off Africa.
            if (latitude == 0 && longitude == 0) return null;
            return new(Is(gps, LatitudeReference, 'S') ? -latitude : latitude, Is(gps, LongitudeReference, 'W') ? -longitude : longitude);
        }

        private double? Degrees(int directory, int tag)
        {
            if (Find(directory, tag) is not { } entry || Number(entry + 8) is not { } at) return null;
            return Ratio(at) is { } degrees && Ratio(at + 8) is { } minutes && Ratio(at + 16) is { } seconds ? degrees + (minutes / 60) + (seconds / 3600) : null;
        }

        private double? Ratio(int at) => Number(at) is { } above && Number(at + 4) is { } below and > 0 ? (double)above / below : null;

        private bool Is(int directory, int tag, char letter) => Find(directory, tag) is { } entry && tiff[entry + 8] == letter;

        // The start of the entry with the tag.
        private int? Find(int directory, int tag)
        {
            if (Short(directory) is not { } count) return null;
            for (var entry = directory + 2; count > 0 && entry + 12 <= tiff.Length; entry += 12, count--)
                if (Short(entry) == tag) return entry;
            return null;
        }

        private int? Short(int at) => at < 0 || at > tiff.Length - 2 ? null
            : isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(tiff[at..]) : BinaryPrimitives.ReadUInt16BigEndian(tiff[at..]);

        private int? Number(int at)
        {
            if (at < 0 || at > tiff.Length - 4) return null;
            var number = isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[at..]) : BinaryPrimitives.ReadUInt32BigEndian(tiff[at..]);
            return number <= int.MaxValue - 64 ? (int)number : null;
        }
    }
}
