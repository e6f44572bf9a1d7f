using CaseFlow.Workflows.State;

namespace CaseFlow.Workflows.Activities.Human;

/// <summary>Counts the answers of a step with several people; lives in what the step remembers.</summary>
internal sealed class TaskTally(ValueMap local)
{
    /// <summary>How many people must or may act.</summary>
    public int Expected
    {
        get => (int)(local["expected"] as long? ?? 1);
        set => local["expected"] = (long)value;
    }

    /// <summary>Who acts after the current one (依次).</summary>
    public IEnumerable<string> Waiting
    {
        set => local["waiting"] = new ValueList(value);
    }

    /// <summary>All answers so far: actor, outcome, opinion.</summary>
    public ValueList Votes
    {
        get
        {
            if (local["votes"] is ValueList votes) return votes;
            var none = new ValueList();
            local["votes"] = none;
            return none;
        }
    }

    public void Add(ValueMap input, string outcome) =>
        Votes.Add(new ValueMap { ["actor"] = input["actor"], ["outcome"] = outcome, ["opinion"] = input["opinion"] });

    public string? TakeWaiting()
    {
        if (local["waiting"] is not ValueList { Count: > 0 } waiting) return null;
        var next = waiting[0] as string;
        waiting.Items.RemoveAt(0);
        return next;
    }

    /// <summary>The outcome of the step once it is certain, else null.</summary>
    public string? Decide(HumanTaskSettings settings)
    {
        var outcomes = new List<string>(Votes.Count);
        foreach (var vote in Votes.Items) outcomes.Add((string)((ValueMap)vote!)["outcome"]!);
        var positive = settings.Outcomes[0].Key;
        if (settings.Mode is TaskMode.Any) return outcomes[^1];
        // 退回 sends the step back at once, however many still have to act.
        if (outcomes[^1] == "Returned") return "Returned";
        if (settings.Mode is TaskMode.Ratio) return DecideRatio(outcomes, positive, settings.Ratio);
        if (outcomes[^1] != positive) return outcomes[^1];
        return outcomes.Count >= Expected ? positive : null;
    }

    private string? DecideRatio(List<string> outcomes, string positive, decimal ratio)
    {
        var needed = Math.Max(1, (int)Math.Ceiling(Math.Clamp(ratio, 0, 1) * Expected));
        var approvals = outcomes.Count(outcome => outcome == positive);
        if (approvals >= needed) return positive;
        return approvals + Expected - outcomes.Count < needed ? outcomes.Last(outcome => outcome != positive) : null;
    }
}
