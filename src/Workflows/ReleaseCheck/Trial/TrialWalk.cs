using CaseFlow.Workflows.Activities;
using CaseFlow.Workflows.Activities.Human.Forms;
using CaseFlow.Workflows.Deadlines;
using CaseFlow.Workflows.Execution;
using CaseFlow.Workflows.ReleaseCheck.Rules;
using CaseFlow.Workflows.State;

namespace CaseFlow.Workflows.ReleaseCheck.Trial;

/// <summary>Walks one path: people act the moment they can, notices run their full period, and the clock only moves when everything waits for it.</summary>
internal sealed class TrialWalk(ReleaseSubject subject, TrialSample sample, TrialPlan plan)
{
    private const int MostVisits = 3, MostActs = 600;

    private readonly TrialWorld world = new(subject, sample);
    private readonly Dictionary<string, int> visits = [];
    private readonly List<TrialStep> steps = [];
    private readonly List<TrialChoice> choices = [];

    /// <summary>The activities the path came to.</summary>
    public IEnumerable<string> Reached => world.Reached;

    /// <summary>Where the path could have gone another way.</summary>
    public IReadOnlyList<TrialChoice> Choices => choices;

    public TrialPath Run()
    {
        world.Start();
        for (var acts = 0; acts < MostActs; acts++)
        {
            if (world.Fault is { } fault) return End(TrialEnd.Faulted, fault);
            if (world.IsFinished) return End(TrialEnd.Finished, null);
            if (!Act()) return End(TrialEnd.Stuck, null);
            if (visits.Values.Any(count => count > MostVisits)) return End(TrialEnd.LoopCut, null);
        }
        return End(TrialEnd.LoopCut, null);
    }

    private TrialPath End(TrialEnd end, BilingualText? problem) => new(steps, plan.Turn, end, world.Outcome, problem);

    private bool Act()
    {
        if (world.NextItem is { } item) Handle(item);
        else if (world.NextNotice is { } notice) Post(notice);
        else return world.PassTime() || world.Answer();
        return true;
    }

    private void Handle(OpenWorkItem item)
    {
        var step = subject.Find(item.ActivityId)!;
        var (outcome, label) = Choose(step);
        var arrived = world.ArrivalOf(item.Id);
        if (outcome == "Overdue" && world.LetExpire(item.ActivityId)) { }
        else world.Complete(item.Id, step, InItem(step, outcome));
        steps.Add(new(step.Id, step.Title, item.Item.Level, item.Item.Role, null, arrived, world.Today, label));
    }

    private void Post(OpenNotice notice)
    {
        var step = subject.Find(notice.ActivityId)!;
        var (outcome, label) = Choose(step);
        var arrived = world.ArrivalOf(notice.Id);
        var ended = world.RunNotice(notice, isUpheld: outcome == "Upheld");
        steps.Add(new(step.Id, step.Title, notice.Notice.Level, step.Handler?.Role, notice.Notice.Days, arrived, ended, label));
    }

    private (string? Outcome, BilingualText? Label) Choose(Step step)
    {
        var visit = visits[step.Id] = visits.GetValueOrDefault(step.Id) + 1;
        var known = StepOutcomes.Of(step, subject.Context).Known;
        if (known.Count == 0) return (null, null);
        var chosen = plan.Forced.TryGetValue((step.Id, visit), out var forced) ? known.FirstOrDefault(option => option.Key == forced) ?? known[0] : known[0];
        choices.Add(new(step, visit, chosen.Key, [.. known.Where(option => option.Key != chosen.Key)]));
        return (chosen.Key, known.Count == 1 && chosen.Key == "Done" ? null : chosen.Label);
    }

    // The row of one criterion is met or not; the step's own result follows from its rows.
    private static string? InItem(Step step, string? outcome) =>
        step.Node.Type == "CaseFlow.CriteriaReview" && outcome == "AllMet" ? "Met" : outcome;
}
