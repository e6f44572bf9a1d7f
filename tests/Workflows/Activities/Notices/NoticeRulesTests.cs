using CaseFlow.Workflows.Activities.Human;
using CaseFlow.Workflows.Activities.Notices;
using CaseFlow.Workflows.Execution;
using CaseFlow.Workflows.State;

namespace CaseFlow.Tests.Workflows.Activities.Notices;

public sealed class NoticeRulesTests
{
    private static readonly DateTimeOffset Now = new(2019, 9, 10, 9, 0, 0, TimeSpan.FromHours(8));

    private static readonly NoticeSettings Settings = new(new HandlerSettings { Title = "村级公示", Level = "Village", Clock = WorkClock.None });

    private static readonly NoticeProgress Draft = new(1, new DateOnly(2019, 9, 6)) { PostingItem = 2 };

    private static readonly NoticeProgress Posted = Draft with
    {
        Status = NoticeStatus.Posted, StartedOn = new(2019, 9, 6), EndsOn = new(2019, 9, 16), Timer = 3,
    };

    private static readonly NoticeAct Closing = new("close", Statement: "公示期间无异议", Photos: 1);

    [Fact]
    public void Takes_a_posting_with_time_place_and_photo() =>
        Codes(Draft, new("post", PostedAt: Now.AddDays(-1), Places: ["公开栏"], Photos: 1)).ShouldBeEmpty();

    [Fact]
    public void Names_everything_a_posting_lacks() =>
        Codes(Draft, new("post")).ShouldBe(["postedAt:Required", "places:Required", "photos:Required"]);

    [Fact]
    public void Refuses_a_posting_in_the_future_and_one_before_the_step()
    {
        Codes(Draft, new("post", PostedAt: Now.AddMinutes(1), Places: ["公开栏"], Photos: 1)).ShouldBe(["postedAt:TooLarge"]);
        Codes(Draft, new("post", PostedAt: Now.AddDays(-5), Places: ["公开栏"], Photos: 1)).ShouldBe(["postedAt:TooSmall"]);
    }

    [Fact]
    public void Refuses_to_post_twice() =>
        Codes(Posted, new("post", PostedAt: Now, Places: ["公开栏"], Photos: 1)).ShouldBe(["act:AlreadyPosted"]);

    [Fact]
    public void Does_not_close_before_24_oclock_of_the_last_day()
    {
        var lastSecond = new DateTimeOffset(2019, 9, 16, 23, 59, 59, TimeSpan.FromHours(8));

        NoticeRules.Check(Settings, Posted, Closing, lastSecond).ShouldHaveSingleItem().Message.Zh.ShouldBe("须待公示期满 9月16日24时。");
        NoticeRules.Check(Settings, Posted, Closing, lastSecond.AddSeconds(1)).ShouldBeEmpty();
    }

    [Fact]
    public void Does_not_close_while_an_objection_is_open()
    {
        var late = Now.AddDays(30);
        var opposed = Posted with { Objections = [new("7", 5, null)] };

        NoticeRules.Check(Settings, opposed, Closing, late).ShouldHaveSingleItem().Code.ShouldBe("OpenObjection");
        NoticeRules.Check(Settings, opposed.Decide("7", upheld: false), Closing, late).ShouldBeEmpty();
    }

    [Fact]
    public void Wants_a_statement_and_a_photo_at_the_end() =>
        NoticeRules.Check(Settings, Posted, new("close"), Now.AddDays(30)).Select(problem => problem.Field).ShouldBe(["statement", "photos"]);

    [Fact]
    public void Takes_no_objection_before_posting_and_none_against_an_announcement()
    {
        Codes(Draft, new("objection", Objection: "7")).ShouldBe(["act:NotPosted"]);
        NoticeRules.Check(Settings with { Kind = "Announcement" }, Posted, new("objection", Objection: "7"), Now).ShouldHaveSingleItem().Code.ShouldBe("NoObjections");
    }

    [Fact]
    public void Decides_only_open_objections() =>
        Codes(Posted with { Objections = [new("7", 0, true)] }, new("decision", Objection: "7", Upheld: true)).ShouldBe(["id:Unknown"]);

    [Fact]
    public void Keeps_its_progress_in_the_state_without_loss()
    {
        var progress = Posted with
        {
            Status = NoticeStatus.Paused, EndsOn = null, PausedOn = new(2019, 9, 8), ClosingItem = 9,
            Pauses = [new(new(2019, 9, 7), new(2019, 9, 8), CaseFlow.Workflows.Deadlines.PauseCause.Objection)], Objections = [new("7", 5, null), new("8", 0, true)],
        };

        var read = NoticeProgressCodec.Read(NoticeProgressCodec.Write(progress))!;

        ValueTree.AreEqual(NoticeProgressCodec.Write(read), NoticeProgressCodec.Write(progress)).ShouldBeTrue();
        (read.Status, read.PausedOn, read.HasOpenObjection, read.IsUpheld).ShouldBe((NoticeStatus.Paused, new DateOnly(2019, 9, 8), true, true));
    }

    private static IEnumerable<string> Codes(NoticeProgress progress, NoticeAct act) =>
        NoticeRules.Check(Settings, progress, act, Now).Select(problem => $"{problem.Field}:{problem.Code}");
}
