using CaseFlow.Web.Data.Store;

namespace CaseFlow.Web.Supervision.Desk;

/// <summary>One line of the desk's statement: which part it belongs to, the group or day it counts, and up to four counts.</summary>
internal sealed record DeskPart(DeskPart.Kind Of, string Key, long First, long Second, long Third, long Fourth)
{
    public static DeskPart Read(ref RowReader row) => new((Kind)row.Long(), row.Text(), row.Long(), row.Long(), row.Long(), row.Long());

    /// <summary>The parts of the statement, in the order they stand in it.</summary>
    public enum Kind { Open, LateDone, Finished, Explained, Unclosed, Notices, Objections, CameOn, FinishedOn }

    /// <summary>The counts at their places in a tally; the parts about days have none.</summary>
    public DeskTally Tally => Of switch
    {
        Kind.Open => new() { Open = First, Overdue = Second, Soon = Third, Unclosed = Fourth },
        Kind.LateDone => new() { LateDone = First },
        Kind.Finished => new() { Done = First, DoneToday = Second, Recent = Third, Before = Fourth },
        Kind.Explained => new() { Explained = First },
        Kind.Unclosed => new() { Unclosed = First },
        Kind.Notices => new() { InNotice = First },
        Kind.Objections => new() { Objected = First },
        _ => new(),
    };
}
