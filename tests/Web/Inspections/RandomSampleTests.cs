using CaseFlow.Web.Households;
using CaseFlow.Web.Inspections.Sampling;

namespace CaseFlow.Tests.Web.Inspections;

/// <summary>A sample is chance, and yet the same seed gives it again.</summary>
public sealed class RandomSampleTests
{
    private static readonly SampleFrame County = Frame(("A", 400), ("B", 37), ("C", 3));

    [Fact]
    public void The_generator_gives_the_published_numbers()
    {
        var numbers = new SplitMix64(1234567);

        var drawn = Enumerable.Range(0, 5).Select(_ => numbers.Next()).ToList();

        drawn.ShouldBe([6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431, 16408922859458223821]);
    }

    [Fact]
    public void A_draw_comes_out_as_it_did_when_it_was_first_written_down()
    {
        var drawn = RandomSample.Draw(Frame(("530502005007", 12), ("530502005008", 5)), new(SampleMethod.Count, 3), seed: 20190913);

        drawn.Select(stratum => string.Join(' ', stratum.Households)).ShouldBe(Known);
    }

    [Fact]
    public void The_same_seed_gives_the_same_households_in_whatever_order_the_frame_came()
    {
        var households = Enumerable.Range(1, 300).Select(id => (Stratum: $"S{id % 7}", Household: (long)id)).ToList();

        for (var seed = 1L; seed <= 200; seed++)
        {
            var first = Flat(RandomSample.Draw(SampleFrame.Of(households), new(SampleMethod.Percent, 10), seed));
            var again = Flat(RandomSample.Draw(SampleFrame.Read(SampleFrame.Of(Enumerable.Reverse(households)).Text), new(SampleMethod.Percent, 10), seed));

            again.ShouldBe(first);
        }
    }

    [Fact]
    public void Every_stratum_gives_its_number_of_households_of_the_frame_and_none_twice()
    {
        foreach (var rule in new SampleRule[] { new(SampleMethod.Count, 5), new(SampleMethod.Percent, 10, 2), new(SampleMethod.Percent, 1), new(SampleMethod.Percent, 100), new(SampleMethod.Count, 500) })
            for (var seed = 1L; seed <= 100; seed++)
            {
                var drawn = RandomSample.Draw(County, rule, seed);

                drawn.Select(stratum => stratum.Households.Count).ShouldBe(County.Strata.Select(stratum => rule.SizeFor(stratum.Households.Count)));
                foreach (var (stratum, frame) in drawn.Zip(County.Strata))
                {
                    stratum.Households.Distinct().Count().ShouldBe(stratum.Households.Count);
                    stratum.Households.ShouldBeSubsetOf(frame.Households);
                }
            }
    }

    [Theory]
    [InlineData(SampleMethod.Percent, 10, 0, 401, 41), InlineData(SampleMethod.Percent, 10, 0, 1, 1), InlineData(SampleMethod.Percent, 10, 3, 12, 3)]
    [InlineData(SampleMethod.Percent, 10, 3, 2, 2), InlineData(SampleMethod.Count, 5, 0, 3, 3), InlineData(SampleMethod.Count, 5, 0, 30, 5), InlineData(SampleMethod.Percent, 100, 0, 7, 7)]
    public void A_share_is_rounded_up_and_nothing_takes_more_than_there_are(SampleMethod method, int size, int atLeast, int frame, int expected)
    {
        var taken = new SampleRule(method, size, atLeast).SizeFor(frame);

        taken.ShouldBe(expected);
    }

    [Fact]
    public void Each_household_is_drawn_about_as_often_as_any_other()
    {
        var frame = Frame(("A", 20));
        var (rounds, times) = (4000, new int[21]);

        for (var seed = 1L; seed <= rounds; seed++)
            foreach (var household in RandomSample.Draw(frame, new(SampleMethod.Count, 5), seed)[0].Households) times[household]++;

        // Each is expected a thousand times with a deviation of 27; six times that is never met by chance.
        times.Skip(1).ShouldAllBe(count => Math.Abs(count - (rounds / 4)) < 165);
    }

    [Fact]
    public void A_stratum_does_not_depend_on_what_else_is_in_the_frame()
    {
        var alone = RandomSample.Draw(Frame(("A", 400)), new(SampleMethod.Count, 9), 7)[0];

        var together = RandomSample.Draw(County, new(SampleMethod.Count, 9), 7)[0];

        together.Households.ShouldBe(alone.Households);
    }

    [Fact]
    public void The_hash_of_a_frame_tells_when_one_household_is_another()
    {
        var changed = SampleFrame.Read(County.Text.Replace(" 399 ", " 999 ", StringComparison.Ordinal));

        changed.Hash.ShouldNotBe(County.Hash);
        SampleFrame.Read(County.Text).Hash.ShouldBe(County.Hash);
    }

    [Fact]
    public void A_household_falls_into_the_stratum_of_its_village_status_and_risk()
    {
        var household = new FrameHousehold(1, "53050200500708", HouseholdStatus.Exited, "低保", HasOpenItems: true);

        var key = StratumKeys.Of(household, [StratumBy.Risk, StratumBy.Village, StratumBy.Status]);

        key.ShouldBe("530502005007|Exited|key");
        StratumKeys.Of(household, []).ShouldBe("all");
        StratumKeys.Of(household with { HasOpenItems = false }, [StratumBy.Township, StratumBy.Kind, StratumBy.Risk]).ShouldBe("530502005000|低保|ordinary");
    }

    // Worked out by another program that follows the same steps.
    private static readonly string[] Known = ["8 4 7", "1002 1001 1004"];

    private static SampleFrame Frame(params (string Key, int Count)[] strata) =>
        SampleFrame.Of(strata.SelectMany((stratum, index) => Enumerable.Range(1, stratum.Count).Select(id => (stratum.Key, (long)(index * 1000) + id))));

    private static IReadOnlyList<long> Flat(IReadOnlyList<DrawnStratum> drawn) => [.. drawn.SelectMany(stratum => stratum.Households)];
}
