using CaseFlow.Workflows.State;

namespace CaseFlow.Workflows.Execution;

/// <summary>
/// Keeps the bookmarks in step with the effects: what opens something makes one, what closes it uses it up, and whatever an activity leaves open
/// when it ends is closed for it.
/// </summary>
internal sealed class BookmarkBook(BurstRun run)
{
    private List<Bookmark> Open => run.State.Bookmarks;

    public void Add(Activation activation, long id, BookmarkKind kind)
    {
        if (run.State.FindBookmark(id) is not null) return;
        Open.Add(new(id, kind, activation));
        activation.BookmarkCount++;
    }

    public void Use(Bookmark bookmark)
    {
        if (Open.Remove(bookmark)) bookmark.Activation.BookmarkCount--;
    }

    public void Note(Activation activation, Effect effect)
    {
        switch (effect)
        {
            case OpenWorkItem item: Add(activation, item.Id, BookmarkKind.WorkItem); break;
            case StartTimer timer: Add(activation, timer.Id, BookmarkKind.Timer); break;
            case OpenNotice notice: Add(activation, notice.Id, BookmarkKind.Notice); break;
            case AwaitEvent awaited: Add(activation, awaited.Id, BookmarkKind.Event); break;
            case StartChild { Wait: not ChildWait.None } child: Add(activation, child.Id, BookmarkKind.Child); break;
            case WithdrawWorkItem item: Use(item.Id); break;
            case StopTimer timer: Use(timer.Id); break;
            case ChangeNotice { Status: NoticeStatus.Closed or NoticeStatus.Withdrawn } notice: Use(notice.Id); break;
            case CancelAwait awaited: Use(awaited.Id); break;
            case CancelChild child: Use(child.Id); break;
        }
    }

    public void Close(Activation activation, string reason)
    {
        for (var index = 0; activation.BookmarkCount > 0 && index < Open.Count;)
        {
            var bookmark = Open[index];
            if (bookmark.Activation != activation) index++;
            else Close(bookmark, reason);
        }
    }

    /// <summary>Starts the boundary timer of a waiting activity once. When it fires, the activity ends with the outcome Overdue.</summary>
    public void ArmOverdue(Activation activation)
    {
        if (run.ContextOf(activation).Limit is not { } limit) return;
        foreach (var bookmark in Open)
            if (bookmark.Activation == activation && bookmark.Kind == BookmarkKind.Overdue) return;
        var id = run.Engine.Ids.Next();
        Add(activation, id, BookmarkKind.Overdue);
        run.Emit(activation, new StartTimer(activation.ActivityId, id, limit.DueAt(run.Engine.Now, run.Engine.Calendar), "Overdue"));
    }

    private void Use(long id)
    {
        if (run.State.FindBookmark(id) is { } bookmark) Use(bookmark);
    }

    private void Close(Bookmark bookmark, string reason)
    {
        var activity = bookmark.Activation.ActivityId;
        Use(bookmark);
        Effect? effect = bookmark.Kind switch
        {
            BookmarkKind.WorkItem => new WithdrawWorkItem(activity, bookmark.Id, reason),
            BookmarkKind.Timer or BookmarkKind.Overdue => new StopTimer(activity, bookmark.Id),
            BookmarkKind.Notice => new ChangeNotice(activity, bookmark.Id, NoticeStatus.Withdrawn),
            BookmarkKind.Event => new CancelAwait(activity, bookmark.Id),
            BookmarkKind.Child => new CancelChild(activity, bookmark.Id, reason),
            _ => null,
        };
        if (effect is not null) run.Emit(bookmark.Activation, effect);
    }
}
