using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CaseFlow.Web.Inspections.Sampling;

/// <summary>The households drawn from one stratum, in the order of the draw.</summary>
public sealed record DrawnStratum(string Key, int Frame, IReadOnlyList<long> Households);

/// <summary>
/// Draws a stratified random sample. The same seed, frame and rule give the very same households in the same order, here and in any other program that
/// follows these steps: for each stratum the first eight bytes of SHA-256("seed:key"), read as a big-endian number, begin a <see cref="SplitMix64"/>; with it
/// the first places of the ascending ids are filled by a partial Fisher–Yates shuffle. A stratum does not depend on what else is in the frame.
/// </summary>
public static class RandomSample
{
    /// <summary>What draws are marked with; other steps would need another name.</summary>
    public const string Algorithm = "splitmix64-fisher-yates-1";

    public const long MaxSeed = 999_999_999_999;

    public static IReadOnlyList<DrawnStratum> Draw(SampleFrame frame, SampleRule rule, long seed) =>
        [.. frame.Strata.Select(stratum => new DrawnStratum(stratum.Key, stratum.Households.Count, Take(stratum, rule.SizeFor(stratum.Households.Count), seed)))];

    /// <summary>A seed that nobody chose. Twelve digits can be read out and written down.</summary>
    public static long NewSeed() => 1 + (long)(BinaryPrimitives.ReadUInt64BigEndian(RandomNumberGenerator.GetBytes(8)) % MaxSeed);

    private static long[] Take(Stratum stratum, int wanted, long seed)
    {
        var numbers = new SplitMix64(Start(seed, stratum.Key));
        var ids = stratum.Households.ToArray();
        for (var place = 0; place < wanted; place++)
        {
            var other = place + numbers.Below(ids.Length - place);
            (ids[place], ids[other]) = (ids[other], ids[place]);
        }

        return ids[..wanted];
    }

    private static ulong Start(long seed, string key) =>
        BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{seed}:{key}"))));
}
