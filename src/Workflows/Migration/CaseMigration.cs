using CaseFlow.Workflows.Activities.Human;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Execution;
using CaseFlow.Workflows.State;

namespace CaseFlow.Workflows.Migration;

/// <summary>
/// Moves one running instance to another version of its procedure (U-048). Pure like the engine: a preview is the same call without saving.
/// What is finished never runs again, what is open stays open under the step it is mapped to, and the instance goes on from there.
/// </summary>
public static class CaseMigration
{
    /// <summary>The migrated instance, or every reason why it cannot be migrated; the state passed in is never changed.</summary>
    public static MigrationResult Migrate(InstanceState state, MigrationPlan plan, MigrationContext context)
    {
        var unchanged = new Burst(state, [], []);
        if (state.Status == WorkflowStatus.Finished && state.Incidents.Count == 0) return new(unchanged) { Refusals = [MigrationRefusals.Ended] };
        var copy = state.Clone();
        StateBinding.Bind(copy, plan.From, context.Engine.Definitions);
        var refusals = new MigrationRefusals(plan, context.Engine.Catalog).Check(copy);
        return refusals.Count > 0 ? new(unchanged) { Refusals = refusals } : new Move(plan, copy, context, unchanged).Run();
    }

    /// <summary>The title people know a step by.</summary>
    public static StepName NameOf(ActivityNode node)
    {
        var inputs = new StaticInputs(node);
        return new(node.Id, node.Type.StartsWith("CaseFlow.", StringComparison.Ordinal) ? inputs.Text("Title") ?? inputs.Label : inputs.Label);
    }

    private sealed class Move(MigrationPlan plan, InstanceState old, MigrationContext context, Burst unchanged)
    {
        private readonly List<Rejection> refusals = [];
        private readonly List<StepChange> changes = [];
        private readonly FlowOutlook outlook = new();

        public MigrationResult Run()
        {
            var transfer = new StateTransfer(plan, old);
            var run = new BurstRun(plan.To, transfer.Write(), context.Engine);
            var due = MoveFlows(run, transfer);
            var open = old.Activations.Where(activation => activation.Composite is null && activation.ChildCount == 0 && activation.ChildGraph is null).ToList();
            foreach (var step in open) Carry(run, step, transfer.ImageOf(step));
            if (refusals.Count > 0) return new(unchanged) { Refusals = refusals };
            foreach (var (flowchart, node) in due) run.Schedule(flowchart, new ChildRun(node));
            var burst = run.Drain();
            return new(burst)
            {
                Steps = changes, Opened = [.. due.Select(one => NameOf(one.Node))],
                Passed = outlook.Passed, Repeated = outlook.Repeated,
            };
        }

        private List<(Activation Flowchart, ActivityNode Node)> MoveFlows(BurstRun run, StateTransfer transfer)
        {
            var due = new List<(Activation, ActivityNode)>();
            foreach (var flowchart in old.Activations.Where(activation => activation.Flow is not null && activation.Composite is null).ToList())
            {
                var image = transfer.ImageOf(flowchart);
                var move = new FlowMove(plan, flowchart, image, old.Outputs);
                if (move.Run(run.Mode) is { } refusal) refusals.Add(refusal);
                else
                {
                    due.AddRange(move.Due.Select(node => (image, node)));
                    outlook.Add(move);
                }
            }

            return due;
        }

        private void Carry(BurstRun run, Activation before, Activation now)
        {
            var step = new OpenStep(run, before.Node, now, context.Rows);
            var dueBefore = Due(before, step);
            var fate = before.Status == ActivationStatus.Faulted || StepTransfer.CanKeep(step) ? StepFate.Kept : StepFate.Reopened;
            if (fate == StepFate.Reopened && WhyNotReopened(step) is { } refusal)
            {
                refusals.Add(refusal);
                return;
            }

            if (step is { Old.Type: "CaseFlow.CriteriaReview" } && fate == StepFate.Kept && !CriteriaTransfer.LeavesSomebody(step)) refusals.Add(MigrationRefusals.NobodyLeft(before.Node));
            var count = run.EffectCount;
            run.Record(now, "Migrated", detail: before.ActivityId);
            if (fate == StepFate.Reopened) Reopen(run, now);
            else if (before.Status != ActivationStatus.Faulted) StepTransfer.Keep(step);
            var dueAfter = fate == StepFate.Kept ? DueAfter(now, run.EffectsSince(count), dueBefore) : null;
            changes.Add(StepComparison.Of(step, fate, dueBefore, dueAfter));
        }

        private static void Reopen(BurstRun run, Activation now)
        {
            run.Bookmarks.Close(now, "流程已迁移到新版本，原步骤改为另一步骤。");
            run.Requeue(now);
        }

        private static Rejection? WhyNotReopened(OpenStep step)
        {
            if (step.Bookmarks.Any(bookmark => bookmark.Kind == BookmarkKind.Child)) return MigrationRefusals.ChildRuns(step.Old, step.Node);
            if (step.Old.Type == "CaseFlow.PublicNotice" && NoticeTransfer.IsPosted(step.Now)) return MigrationRefusals.NoticeHangs(step.Old, step.Node);
            return step.Now.Local?["votes"] is ValueList { Count: > 0 } ? MigrationRefusals.HasVotes(step.Old, step.Node) : null;
        }

        private static DateTimeOffset? Due(Activation activation, OpenStep step) =>
            NoticeTransfer.EndsOn(activation) is { } day ? Deadlines.ChinaTime.EndOf(day) : step.Bookmarks.Select(bookmark => step.RowOf(bookmark.Id).DueAt).Min();

        private static DateTimeOffset? DueAfter(Activation now, IEnumerable<Effect> effects, DateTimeOffset? before)
        {
            if (NoticeTransfer.EndsOn(now) is { } day) return Deadlines.ChinaTime.EndOf(day);
            var dates = new List<DateTimeOffset?>();
            foreach (var effect in effects)
                switch (effect)
                {
                    case AdaptWorkItem item: dates.Add(item.Item.DueAt); break;
                    case OpenWorkItem item: dates.Add(item.Item.DueAt); break;
                    case AdaptTimer { DueAt: { } at }: dates.Add(at); break;
                    case StartTimer timer: dates.Add(timer.DueAt); break;
                }
            return dates.Count == 0 ? before : dates.Min();
        }
    }
}
