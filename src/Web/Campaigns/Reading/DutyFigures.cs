using CaseFlow.Web.Data.Runtime;

namespace CaseFlow.Web.Campaigns.Reading;

/// <summary>The little of a duty that counting needs.</summary>
public sealed record DutyMark(long PhaseId, string AreaCode, DutyState State, bool IsLate, DateOnly DueOn)
{
    /// <summary>What one duty adds to the figures on a day; a cancelled one adds nothing.</summary>
    public Figures On(DateOnly today)
    {
        if (State == DutyState.Cancelled) return Figures.None;
        var isOver = State == DutyState.Finished;
        var isWaiting = State is DutyState.Submitted or DutyState.Received;
        var isOverdue = !isOver && !isWaiting && (IsLate || DueOn < today);
        return new(1, isOver ? 1 : 0, isWaiting ? 1 : 0, isOverdue ? 1 : 0, !isOverdue && IsLate ? 1 : 0);
    }

    public static Figures Sum(IEnumerable<DutyMark> marks, DateOnly today) => marks.Aggregate(Figures.None, (sum, mark) => sum + mark.On(today));
}
