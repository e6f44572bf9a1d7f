using System.Text.Json.Serialization;

namespace CaseFlow.Web.Supervision.Burden;

/// <summary>What the offices below an area were asked to fill in within a month, and how often households were visited for it (D-196).</summary>
/// <param name="Month">yyyy-MM; steps count in the month in which they were finished.</param>
/// <param name="Days">What was finished and filled in on each day of the month that has come.</param>
public sealed record BurdenFigures(string Area, string AreaName, string Month, BurdenBudget Budget, BurdenTally Total, IReadOnlyList<BurdenRow> Rows, IReadOnlyList<BurdenDay> Days);

/// <summary>How much is too much: parameters in Standards.</summary>
public sealed record BurdenBudget(int FormsPerPerson, int RepeatPercent, int Visits);

/// <param name="IsOwn">Whether the line is about the area itself and not one below it.</param>
public sealed record BurdenRow(string Key, string Name, bool IsOwn, BurdenTally Tally);

public sealed record BurdenDay(DateOnly Day, long Items, long Forms);

/// <summary>The figures of one line; the page says of each what it counts.</summary>
public sealed record BurdenTally
{
    /// <summary>Steps finished.</summary>
    public long Items { get; init; }

    /// <summary>People who finished one.</summary>
    public long People { get; init; }

    /// <summary>Steps with at least one field filled in.</summary>
    public long Forms { get; init; }

    /// <summary>Fields filled in.</summary>
    public long Fields { get; init; }

    /// <summary>Fields filled in for a household for which the field of the same key had been filled in before in the month.</summary>
    public long Repeats { get; init; }

    /// <summary>Households for which an office of the group, the village or the township filled in a form, or which an inspection visited.</summary>
    public long Households { get; init; }

    /// <summary>The most days on which that happened to one household.</summary>
    public long MostVisits { get; init; }

    /// <summary>Households to which it happened on more days than the budget allows.</summary>
    public long Disturbed { get; init; }

    public decimal? ItemsPerPerson => Share(Items, People);

    public decimal? FormsPerPerson => Share(Forms, People);

    public decimal? RepeatPercent => Share(100 * Repeats, Fields);

    [JsonIgnore]
    public bool IsEmpty => Items == 0;

    /// <summary>Both together, but for people: one person may work for several areas.</summary>
    public BurdenTally Plus(BurdenTally other) => this with
    {
        Items = Items + other.Items, People = People + other.People, Forms = Forms + other.Forms, Fields = Fields + other.Fields, Repeats = Repeats + other.Repeats,
        Households = Households + other.Households, MostVisits = Math.Max(MostVisits, other.MostVisits), Disturbed = Disturbed + other.Disturbed,
    };

    private static decimal? Share(long part, long whole) => whole == 0 ? null : Math.Round((decimal)part / whole, 1);
}
