using System.Text.Json.Serialization;

namespace CaseFlow.Web.Supervision.Desk;

/// <summary>Everything the desk shows at first sight, counted at one moment.</summary>
/// <param name="Day">The day in China the lamps were read on.</param>
/// <param name="Rows">Child areas, units or people; the most overdue first.</param>
/// <param name="Days">The last thirty days with what came and what was finished on each.</param>
public sealed record DeskFigures(
    string Area, string AreaName, DeskGrouping By, DeskSubject Subject, DateOnly Day, DeskTally Total, IReadOnlyList<DeskRow> Rows, IReadOnlyList<DeskDay> Days);

/// <summary>One line of the table.</summary>
/// <param name="Key">Area code, organ id or account id; empty for what has none.</param>
/// <param name="IsOwn">Whether the line is about the area itself and not one below it.</param>
public sealed record DeskRow(string Key, string Name, bool IsOwn, DeskTally Tally);

/// <summary>What came and what was finished on a day.</summary>
public sealed record DeskDay(DateOnly Day, long Came, long Finished);

/// <summary>The figures of one line. Each has its definition beside it on the page (口径, D-104).</summary>
public sealed record DeskTally
{
    /// <summary>在办: something must still be done.</summary>
    public long Open { get; init; }

    /// <summary>临期: open, nothing missed, and the next last day is near.</summary>
    public long Soon { get; init; }

    /// <summary>逾期: open, and a last day was missed.</summary>
    public long Overdue { get; init; }

    /// <summary>逾期已办: finished after a missed day; never green again.</summary>
    public long LateDone { get; init; }

    /// <summary>逾期未销号: neither closed nor merged nor withdrawn after the last day for closing; an accepted explanation does not end it (D-091, D-092). Items only.</summary>
    public long Unclosed { get; init; }

    /// <summary>今日销号 or 今日办结.</summary>
    public long DoneToday { get; init; }

    /// <summary>公示中.</summary>
    public long InNotice { get; init; }

    /// <summary>有异议: objections that nobody has decided yet.</summary>
    public long Objected { get; init; }

    /// <summary>Finished within the period of the rate: ninety days for items, thirty for work items.</summary>
    public long Done { get; init; }

    /// <summary>Ended by an accepted explanation within the period; it ends the work but is no 销号 (D-091).</summary>
    public long Explained { get; init; }

    /// <summary>Finished in the last thirty days.</summary>
    public long Recent { get; init; }

    /// <summary>Finished in the thirty days before those.</summary>
    public long Before { get; init; }

    /// <summary>Work items: finished late within the period.</summary>
    [JsonIgnore]
    public long DoneLate { get; init; }

    [JsonIgnore]
    public DeskSubject Subject { get; init; }

    /// <summary>Percent: for items finished of finished, explained and open; for work items finished in time of finished. Null where there is nothing to divide by.</summary>
    public decimal? Rate => Subject == DeskSubject.Items ? Percent(Done, Done + Explained + Open) : Percent(Done - DoneLate, Done);

    /// <summary>How many more were finished in the last thirty days than in those before.</summary>
    public long Trend => Recent - Before;

    public DeskTally Plus(DeskTally other) => this with
    {
        Open = Open + other.Open, Soon = Soon + other.Soon, Overdue = Overdue + other.Overdue, Unclosed = Unclosed + other.Unclosed, LateDone = LateDone + other.LateDone, DoneToday = DoneToday + other.DoneToday,
        InNotice = InNotice + other.InNotice, Objected = Objected + other.Objected, Done = Done + other.Done, Explained = Explained + other.Explained,
        Recent = Recent + other.Recent, Before = Before + other.Before, DoneLate = DoneLate + other.DoneLate,
    };

    private static decimal? Percent(long part, long whole) => whole == 0 ? null : Math.Round(100m * part / whole, 1);
}
