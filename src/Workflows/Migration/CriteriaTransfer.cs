using System.Globalization;
using CaseFlow.Workflows.Activities.Human;
using CaseFlow.Workflows.Deadlines;
using CaseFlow.Workflows.Execution;
using CaseFlow.Workflows.State;

namespace CaseFlow.Workflows.Migration;

/// <summary>The departments that review side by side: each keeps its item, a criterion that is new asks its department, one that is gone lets go.</summary>
internal static class CriteriaTransfer
{
    public static void Keep(OpenStep step)
    {
        var (before, after) = (HandlerSettings.Read(step.OldInputs), HandlerSettings.Read(step.NewInputs));
        var rows = step.Now.Local?["rows"] as ValueMap ?? [];
        var (old, now) = (SetOf(step.OldInputs), SetOf(step.NewInputs));
        var criteria = step.Engine.Rules.Criteria(now, ChinaTime.DateOf(step.Since));
        foreach (var bookmark in step.Bookmarks.Where(bookmark => bookmark.Kind == BookmarkKind.WorkItem))
        {
            var key = rows[Key(bookmark.Id)] as string;
            var criterion = criteria.FirstOrDefault(one => one.Key == key);
            if (criterion is null && old != now && key != "all") Withdraw(step, rows, bookmark.Id);
            else step.Adapt(bookmark.Id, before, after, item => criterion is null ? item : Named(item, after, criterion));
        }

        if (old != now) Ask(step, after, rows, criteria);
    }

    /// <summary>Whether somebody would still be asked by the new set of criteria.</summary>
    public static bool LeavesSomebody(OpenStep step)
    {
        if (SetOf(step.OldInputs) == SetOf(step.NewInputs)) return true;
        var known = (step.Now.Local?["rows"] as ValueMap)?.Values.OfType<string>().ToHashSet() ?? [];
        var open = step.Bookmarks.Select(bookmark => (step.Now.Local?["rows"] as ValueMap)?[Key(bookmark.Id)] as string).ToHashSet();
        var now = step.Engine.Rules.Criteria(SetOf(step.NewInputs), ChinaTime.DateOf(step.Since));
        return open.Contains("all") || now.Any(criterion => open.Contains(criterion.Key) || !known.Contains(criterion.Key));
    }

    private static void Withdraw(OpenStep step, ValueMap rows, long id)
    {
        rows.Remove(Key(id));
        step.Emit(new WithdrawWorkItem(step.Node.Id, id, "新版本的标准不再包含此项。"));
    }

    private static void Ask(OpenStep step, HandlerSettings handler, ValueMap rows, IReadOnlyList<Criterion> criteria)
    {
        var known = rows.Values.OfType<string>().ToHashSet();
        if (known.Contains("all")) return;
        foreach (var criterion in criteria.Where(criterion => !known.Contains(criterion.Key)))
        {
            var id = step.Engine.Ids.Next();
            var item = new WorkItemSpec("Criterion", handler.Title, handler.Level, handler.Role, Subject: criterion.Key) { NotSameActorAs = handler.NotSameActorAs };
            step.Emit(new OpenWorkItem(step.Node.Id, id, Named(new HandlingClocks(step.Run.State, step.Engine).Limit(step.Now, handler.Clock, id, item, step.Engine.Now), handler, criterion)));
            rows[Key(id)] = criterion.Key;
        }
    }

    private static WorkItemSpec Named(WorkItemSpec item, HandlerSettings handler, Criterion criterion) =>
        item with { Title = $"{handler.Title}：{criterion.Zh}", Level = criterion.Level, Role = criterion.Role };

    private static string SetOf(StaticInputs inputs) => inputs.Text("CriteriaSet") ?? "";

    private static string Key(long id) => id.ToString(CultureInfo.InvariantCulture);
}
