using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CaseFlow.Web.Inspections.Sampling;

/// <summary>One part of the frame. Its households stand in ascending order of their ids.</summary>
public sealed record Stratum(string Key, IReadOnlyList<long> Households);

/// <summary>
/// The households from which a sample was drawn, as they were on that day (抽样框). Its text is kept with the draw: one line per stratum in the order of the
/// keys, the key, a tab, and the ids in ascending order parted by blanks. The SHA-256 of the text in UTF-8 proves that it is still the same.
/// </summary>
public sealed class SampleFrame
{
    private SampleFrame(IReadOnlyList<Stratum> strata) =>
        (Strata, Text) = (strata, string.Concat(strata.Select(one => $"{one.Key}\t{string.Join(' ', one.Households)}\n")));

    public IReadOnlyList<Stratum> Strata { get; }

    public string Text { get; }

    public int Count => Strata.Sum(stratum => stratum.Households.Count);

    public string Hash => HashOf(Text);

    /// <summary>Puts households into their strata; the order in which they come does not matter.</summary>
    public static SampleFrame Of(IEnumerable<(string Stratum, long Household)> households) => new(
    [
        .. households.GroupBy(one => one.Stratum, one => one.Household).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new Stratum(group.Key, [.. group.Distinct().Order()])),
    ]);

    /// <summary>The frame again from its text.</summary>
    public static SampleFrame Read(string text) => new(
    [
        .. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t'))
            .Select(parts => new Stratum(parts[0], [.. parts[1].Split(' ').Select(id => long.Parse(id, CultureInfo.InvariantCulture))])),
    ]);

    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
