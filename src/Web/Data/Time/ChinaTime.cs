namespace CaseFlow.Web.Data.Time;

/// <summary>China civil time: the database keeps UTC, people and deadlines use this. One offset all year (U-089).</summary>
public static class ChinaTime
{
    public static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    /// <summary>The calendar day in China at the instant.</summary>
    public static DateOnly DateOf(DateTimeOffset instant) => DateOnly.FromDateTime(instant.ToOffset(Offset).DateTime);

    /// <summary>Midnight in China at the start of the day.</summary>
    public static DateTimeOffset StartOf(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), Offset);

    extension(TimeProvider clock)
    {
        /// <summary>Today in China.</summary>
        public DateOnly ChinaToday => DateOf(clock.GetUtcNow());

        /// <summary>Now, with China's offset.</summary>
        public DateTimeOffset ChinaNow => clock.GetUtcNow().ToOffset(Offset);
    }
}
