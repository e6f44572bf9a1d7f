using System.Buffers.Binary;

namespace CaseFlow.Tests.Fixtures;

/// <summary>The beginning of a photo as a phone writes it, with the place where it was taken.</summary>
public static class SamplePhoto
{
    private const int Directory = 8, Gps = 26, Latitude = 80, Longitude = 104, Length = 128;

    /// <summary>A JPEG taken there, in degrees; south and west are negative.</summary>
    public static byte[] At(double latitude, double longitude, bool littleEndian = false)
    {
        var tiff = new byte[Length];
        Action<int, uint> number = littleEndian
            ? (at, value) => BinaryPrimitives.WriteUInt32LittleEndian(tiff.AsSpan(at), value)
            : (at, value) => BinaryPrimitives.WriteUInt32BigEndian(tiff.AsSpan(at), value);
        Action<int, ushort> small = littleEndian
            ? (at, value) => BinaryPrimitives.WriteUInt16LittleEndian(tiff.AsSpan(at), value)
            : (at, value) => BinaryPrimitives.WriteUInt16BigEndian(tiff.AsSpan(at), value);
        (littleEndian ? "II"u8 : "MM"u8).CopyTo(tiff);
        small(2, 42);
        number(4, Directory);
        small(Directory, 1);
        Entry(Directory + 2, 0x8825, 4, 1, Gps);
        small(Gps, 4);
        Entry(Gps + 2, 1, 2, 2, 0);
        tiff[Gps + 10] = (byte)(latitude < 0 ? 'S' : 'N');
        Entry(Gps + 14, 2, 5, 3, Latitude);
        Entry(Gps + 26, 3, 2, 2, 0);
        tiff[Gps + 34] = (byte)(longitude < 0 ? 'W' : 'E');
        Entry(Gps + 38, 4, 5, 3, Longitude);
        Degrees(Latitude, Math.Abs(latitude));
        Degrees(Longitude, Math.Abs(longitude));
        return [0xFF, 0xD8, 0xFF, 0xE1, 0, (byte)(Length + 8), .. "Exif\0\0"u8, .. tiff, 0xFF, 0xDA, 0, 2, 0xFF, 0xD9];

        void Entry(int at, ushort tag, ushort type, uint count, uint value)
        {
            small(at, tag);
            small(at + 2, type);
            number(at + 4, count);
            number(at + 8, value);
        }

        void Degrees(int at, double degrees)
        {
            var whole = Math.Floor(degrees);
            foreach (var (value, below) in new (double, uint)[] { (whole, 1), ((degrees - whole) * 3_600_000, 60_000), (0, 1) })
            {
                number(at, (uint)Math.Round(value));
                number(at + 4, below);
                at += 8;
            }
        }
    }
}
