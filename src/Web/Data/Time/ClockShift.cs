namespace CaseFlow.Web.Data.Time;

/// <summary>How far the simulated clock runs ahead of the real one. One row, so that a restart and other nodes keep the same day.</summary>
public sealed class ClockShift
{
    public const int OnlyId = 1;

    public int Id { get; set; } = OnlyId;

    public TimeSpan Ahead { get; set; }
}
