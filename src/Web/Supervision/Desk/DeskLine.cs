namespace CaseFlow.Web.Supervision.Desk;

/// <summary>Which rows stand behind a figure of the desk.</summary>
/// <param name="Figure">Open, Soon, Overdue, Unclosed (items only), LateDone or DoneToday.</param>
/// <param name="Key">The unit or person when the desk is grouped by one; null for all.</param>
public sealed record DeskListQuery(
    string? Area, string Figure = "Open", DeskSubject Subject = DeskSubject.Items, DeskGrouping By = DeskGrouping.Area, string? Key = null, long? Campaign = null, string? After = null)
{
    /// <summary>The figures that have rows behind them.</summary>
    public static IReadOnlyList<string> FiguresOf(DeskSubject subject) =>
        subject == DeskSubject.Items ? ["Open", "Soon", "Overdue", "Unclosed", "LateDone", "DoneToday"] : ["Open", "Soon", "Overdue", "LateDone", "DoneToday"];
}

/// <summary>A page of rows with the cursor of the next one.</summary>
public sealed record DeskList(string Area, string AreaName, string Figure, IReadOnlyList<DeskLine> Items, string? Next);

/// <summary>An item or work item as the desk lists it.</summary>
/// <param name="Lamp">Green, Yellow, Red or GreyRed.</param>
/// <param name="Urged">How often it was urged while it stands at its step.</param>
public sealed record DeskLine(
    long Id, string Href, string Subject, string Number, string Place, string Text, string? Unit, string? Person, DateOnly? Due, string Lamp, string State, int Urged, bool IsOpen);
