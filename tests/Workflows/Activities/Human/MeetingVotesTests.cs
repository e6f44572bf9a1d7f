using CaseFlow.Workflows.Activities.Human;

namespace CaseFlow.Tests.Workflows.Activities.Human;

public sealed class MeetingVotesTests
{
    private static readonly ReviewMeetingSettings Settings = new(new HandlerSettings { Title = "评议会", Level = "Village", Clock = WorkClock.None })
    {
        QuorumRatio = 0.67m, IsRanked = true,
    };

    [Fact]
    public void Accepts_a_complete_record() => new MeetingVotes(11, 9, 6, 2, 1, 3).Check(Settings).ShouldBeEmpty();

    [Theory]
    [InlineData(8, 8, 8, 0, 0, 1, "members", "MemberCount")]
    [InlineData(16, 16, 16, 0, 0, 1, "members", "MemberCount")]
    [InlineData(12, 8, 8, 0, 0, 1, "present", "Quorum")]
    [InlineData(9, 10, 10, 0, 0, 1, "present", "TooLarge")]
    [InlineData(9, 9, 6, 2, 2, 1, "votesFor", "VoteCount")]
    [InlineData(9, 9, 6, 2, 1, null, "rank", "Required")]
    public void Refuses_a_record_that_cannot_be_true(int members, int present, int @for, int against, int abstained, int? rank, string field, string code)
    {
        var problems = new MeetingVotes(members, present, @for, against, abstained, rank).Check(Settings);

        problems.ShouldContain(problem => problem.Field == field && problem.Code == code);
    }

    [Fact]
    public void Names_all_missing_counts_at_once()
    {
        var problems = new MeetingVotes(null, null, null, null, 0, 1).Check(Settings);

        problems.Select(problem => problem.Field).ShouldBe(["members", "present", "votesFor", "votesAgainst"]);
    }

    [Theory]
    [InlineData(10, 5, "0.5", false)]
    [InlineData(10, 6, "0.5", true)]
    [InlineData(9, 6, "0.6666", true)]
    [InlineData(9, 5, "0.6666", false)]
    public void Passes_by_the_share_of_those_present(int present, int @for, string ratio, bool passes)
    {
        var settings = Settings with { PassRatio = decimal.Parse(ratio, System.Globalization.CultureInfo.InvariantCulture) };

        new MeetingVotes(12, present, @for, present - @for, 0, 1).IsPassed(settings).ShouldBe(passes);
    }
}
