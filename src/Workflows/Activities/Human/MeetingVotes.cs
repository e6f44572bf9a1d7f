using CaseFlow.Workflows.Activities.Human.Forms;
using CaseFlow.Workflows.State;

namespace CaseFlow.Workflows.Activities.Human;

/// <summary>What a review meeting reports for one household: <c>{members, present, votesFor, votesAgainst, votesAbstained, rank}</c>.</summary>
public sealed record MeetingVotes(int? Members, int? Present, int? For, int? Against, int? Abstained, int? Rank)
{
    /// <summary>Reads the votes from a submitted form; the members may be a count or the list of names.</summary>
    public static MeetingVotes Read(ValueMap form) => new(
        Count(form["members"]), Count(form["present"]), Count(form["votesFor"]), Count(form["votesAgainst"]),
        Count(form["votesAbstained"]) ?? 0, Count(form["rank"]));

    /// <summary>Every reason why the record of the meeting cannot be accepted (D-006, D-014, U-023).</summary>
    public IReadOnlyList<FieldProblem> Check(ReviewMeetingSettings settings)
    {
        List<FieldProblem> problems = [.. MissingCounts()];
        if (Members is { } members)
        {
            if (members < settings.MinMembers || members > settings.MaxMembers)
                problems.Add(new("members", "MemberCount", new($"评议小组应为{settings.MinMembers}至{settings.MaxMembers}人，现为{members}人。", $"The review group needs {settings.MinMembers} to {settings.MaxMembers} members, not {members}.")));
            if (Present > members)
                problems.Add(new("present", "TooLarge", new($"到会{Present}人，多于小组{members}人。", $"{Present} were present, but the group has {members} members.")));
            if (Present < Quorum(settings, members))
                problems.Add(new("present", "Quorum", new($"到会{Present}人，不足法定人数{Quorum(settings, members)}人。", $"Only {Present} were present; {Quorum(settings, members)} are needed.")));
        }
        if (For + Against + Abstained is { } votes && Present is { } present && votes != present)
            problems.Add(new("votesFor", "VoteCount", new($"同意、不同意、弃权合计{votes}票，与到会{present}人不符。", $"{votes} votes were counted for {present} people present.")));
        if (settings.IsRanked && Rank is null or < 1)
            problems.Add(new("rank", "Required", new("请填写评议排序（从1开始）。", "The rank is required, counted from 1.")));
        return problems;
    }

    /// <summary>True when enough of those present agreed.</summary>
    public bool IsPassed(ReviewMeetingSettings settings) =>
        settings.PassRatio == 0.5m ? For * 2 > Present : For >= settings.PassRatio * Present;

    private static int Quorum(ReviewMeetingSettings settings, int members) => (int)Math.Ceiling(settings.QuorumRatio * members);

    private IEnumerable<FieldProblem> MissingCounts() =>
        new (string Field, int? Count, string Zh, string En)[]
        {
            ("members", Members, "评议小组人数", "the number of members"), ("present", Present, "到会人数", "the number present"),
            ("votesFor", For, "同意票数", "the votes for"), ("votesAgainst", Against, "不同意票数", "the votes against"),
        }
        .Where(entry => entry.Count is null or < 0)
        .Select(entry => new FieldProblem(entry.Field, "Required", new($"请填写{entry.Zh}。", $"Fill in {entry.En}.")));

    private static int? Count(object? value) => value switch
    {
        ValueList list => list.Count,
        _ when Plain.Number(value) is { } number && number == Math.Floor(number) && Math.Abs(number) < 1_000_000 => (int)number,
        _ => null,
    };
}
