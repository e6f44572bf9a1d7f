namespace CaseFlow.Web.Cli.Bench;

/// <summary>How long, how often, and against which database.</summary>
/// <param name="Only">The names of the sections asked for; empty means all that run by default.</param>
/// <param name="Seconds">The length of one measured round of one side.</param>
/// <param name="Postgres">A connection string with the right to create databases; null starts a private cluster.</param>
/// <param name="IsQuick">Small tables, for a first look.</param>
public sealed record BenchOptions(IReadOnlyList<string> Only, double Seconds, int Rounds, string? Postgres, bool IsQuick, int? GivenItems = null)
{
    /// <summary>How many finished work items the parts about years of work put into their tables.</summary>
    public int Items => GivenItems ?? (IsQuick ? 200_000 : 5_000_000);

    public TimeSpan Round => TimeSpan.FromSeconds(Seconds);
}
