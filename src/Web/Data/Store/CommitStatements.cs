using CaseFlow.Web.Data.Runtime;

namespace CaseFlow.Web.Data.Store;

/// <summary>Where the statements of a commit go: a batch on PostgreSQL, the writer's connection on SQLite.</summary>
internal interface ICommitSink
{
    void Write<TRow>(RowStatement<TRow> statement, IReadOnlyList<TRow> rows);

    /// <summary>Writes the row that decides who was first; a stale one ends the commit.</summary>
    void Guard<TRow>(RowStatement<TRow> statement, TRow row);
}

/// <summary>The one description of what a commit writes, for both databases; a statement without rows is not sent.</summary>
internal static class CommitStatements
{
    public static void Write(CaseCommit commit, ICommitSink sink)
    {
        if (commit.NewCase is { } opened)
        {
            sink.Write(CaseStatements.Insert, [opened]);
            sink.Write(InstanceStatements.Insert, [commit.Root]);
        }
        else
        {
            sink.Guard(InstanceStatements.Advance, commit.Root);
        }

        if (commit.CaseChange is { } change) sink.Write(CaseStatements.Change, [change]);
        Some(sink, InstanceStatements.Insert, commit.NewChildren);
        Some(sink, InstanceStatements.Save, commit.ChangedChildren);
        Some(sink, WorkItemStatements.Change, commit.ChangedItems);
        Some(sink, WorkItemStatements.Withdraw, commit.WithdrawnItems);
        Some(sink, WorkItemStatements.Insert, commit.NewItems);
        Some(sink, WorkItemStatements.MoveDue, commit.MovedDues);
        Some(sink, WaitStatements.StopTimers, commit.StoppedTimers);
        Some(sink, WaitStatements.StopAlerts, commit.VoidAlerts);
        Some(sink, WaitStatements.InsertTimers, commit.NewTimers);
        Some(sink, WaitStatements.EndEvents, commit.EndedWaits);
        Some(sink, WaitStatements.InsertEvents, commit.NewWaits);
        Some(sink, WaitStatements.RaiseEvents, commit.RaisedEvents);
        Some(sink, NoticeStatements.Insert, commit.NewNotices);
        Some(sink, NoticeStatements.Change, commit.ChangedNotices);
        Some(sink, NoticeStatements.InsertObjections, commit.NewObjections);
        Some(sink, NoticeStatements.Decide, commit.DecidedObjections);
        Some(sink, RegisterStatements.EndPeriods, commit.Standings);
        Some(sink, RegisterStatements.InsertPeriods, commit.Standings);
        foreach (var standing in commit.Standings) sink.Guard(RegisterStatements.Change, standing);
        foreach (var step in commit.ItemSteps) sink.Write(ItemStatements.Of(step.Change), [step]);
        foreach (var move in commit.DutyMoves) DutyStatements.Write(move, sink);
        Some(sink, RecordStatements.InsertPapers, commit.NewPapers);
        Some(sink, RecordStatements.InsertMessages, commit.Messages);
        if (commit.Migration is { } migration) Write(migration, sink);
        sink.Write(RecordStatements.InsertEvents, [commit.Event]);
        if (commit.Answer is { } answer) sink.Write(RecordStatements.InsertAnswer, [answer]);
    }

    private static void Write(MigrationRows migration, ICommitSink sink)
    {
        Some(sink, MigrationStatements.Items, migration.Items);
        Some(sink, MigrationStatements.Timers, migration.Timers);
        Some(sink, MigrationStatements.Notices, migration.Notices);
        Some(sink, MigrationStatements.Waits, migration.Waits);
        sink.Write(MigrationStatements.Moved, [migration.Case]);
    }

    private static void Some<TRow>(ICommitSink sink, RowStatement<TRow> statement, List<TRow> rows)
    {
        if (rows.Count > 0) sink.Write(statement, rows);
    }
}
