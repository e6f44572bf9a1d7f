namespace CaseFlow.Web.Inspections.Sampling;

/// <summary>
/// The numbers samples are drawn with: SplitMix64 as published by Steele, Lea and Flood (2014). Written out here, because a draw must come out the same in
/// ten years, and the generator of the platform may change with any version.
/// </summary>
public sealed class SplitMix64(ulong state)
{
    public ulong Next()
    {
        state += 0x9E3779B97F4A7C15;
        var mixed = state;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }

    /// <summary>A number from 0 up to, not including, the bound; each is equally likely.</summary>
    public int Below(int bound)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(bound);
        // Numbers of the last, incomplete round would favour the small remainders, so they are thrown away.
        var (width, last) = ((ulong)bound, ulong.MaxValue - (ulong.MaxValue % (ulong)bound));
        ulong number;
        do number = Next(); while (number >= last);
        return (int)(number % width);
    }
}
