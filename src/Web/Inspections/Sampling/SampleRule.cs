namespace CaseFlow.Web.Inspections.Sampling;

/// <summary>How many households are taken from each stratum: a number, or a share in percent.</summary>
public enum SampleMethod { Count, Percent }

/// <param name="Size">Households per stratum, or percent of it.</param>
/// <param name="AtLeast">With a share: the fewest households per stratum.</param>
public sealed record SampleRule(SampleMethod Method, int Size, int AtLeast = 0)
{
    /// <summary>The households to take from a stratum of this size; a share is rounded up, and nothing takes more than there are.</summary>
    public int SizeFor(int frame)
    {
        var wanted = Method == SampleMethod.Count ? Size : Math.Max(AtLeast, (int)((((long)frame * Size) + 99) / 100));
        return Math.Min(frame, wanted);
    }
}
