using CaseFlow.Workflows.Activities.Human.Forms;

namespace CaseFlow.Workflows.Activities.Human;

/// <summary>The record of a review meeting as a form, so that pages and programs need not know its fields by heart (D-006, U-023).</summary>
public static class MeetingForm
{
    /// <summary>The counts <see cref="MeetingVotes"/> reads; the rank only where the meeting orders the households.</summary>
    public static FormSchema Of(ReviewMeetingSettings settings) => new(
    [
        Count("members", "评议小组人数", "Members of the panel") with { Min = settings.MinMembers, Max = settings.MaxMembers },
        Count("present", "到会人数", "Present"), Count("votesFor", "同意票数", "Votes for"), Count("votesAgainst", "不同意票数", "Votes against"),
        Count("votesAbstained", "弃权票数", "Abstentions") with { IsRequired = false },
        new FormField("names", FieldType.Multiline, new("评议小组成员姓名", "Names of the members")) { Help = new("每行一人，到会的在姓名后注明“到会”。", "One per line; note who was present.") },
        new FormField("minutes", FieldType.Multiline, new("评议记录", "Minutes")) { Help = new("讨论要点和不同意见。", "What was said, and differing views.") },
        .. settings.IsRanked ? [Count("rank", "评议排序", "Rank") with { Min = 1 }] : (FormField[])[],
    ]);

    private static FormField Count(string key, string zh, string en) => new(key, FieldType.Number, new(zh, en)) { IsRequired = true, Min = 0 };
}
