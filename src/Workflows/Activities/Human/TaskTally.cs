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

    /// <summary>Waits for the work item of an added signer, who must act too, whatever the mode (加签).</summary>
    public void Await(long workItem) => ListOf("added").Add(workItem);

    /// <summary>All answers so far: actor, outcome, opinion.</summary>
    public ValueList Votes => ListOf("votes");

    /// <summary>Counts an answer; one of an added signer is marked, because in 或签 it does not stand for the step.</summary>
    public void Add(ValueMap input, string outcome, long workItem)
    {
        var vote = new ValueMap { ["actor"] = input["actor"], ["outcome"] = outcome, ["opinion"] = input["opinion"] };
        if (local["added"] is ValueList added && added.Items.Remove(workItem)) vote["added"] = true;
        Votes.Add(vote);
    }

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
        var decided = settings.Mode is TaskMode.Any ? DecideAny(outcomes, positive) : DecideCounted(settings, outcomes, positive);
        return decided == positive && local["added"] is ValueList { Count: > 0 } ? null : decided;
    }

    // The first of those asked decides; an added signer can only stop it.
    private string? DecideAny(List<string> outcomes, string positive)
    {
        var first = Votes.Items.FindIndex(vote => ((ValueMap)vote!)["added"] is not true);
        if (outcomes[^1] != positive && (first < 0 || first == outcomes.Count - 1 || ((ValueMap)Votes.Items[^1]!)["added"] is true)) return outcomes[^1];
        return first < 0 ? null : outcomes[first];
    }

    private string? DecideCounted(HumanTaskSettings settings, List<string> outcomes, string positive)
    {
        // 退回 sends the step back at once, however many still have to act.
        if (outcomes[^1] == "Returned") return "Returned";
        if (settings.Mode is TaskMode.Ratio) return DecideRatio(outcomes, positive, settings.Ratio);
        if (outcomes[^1] != positive) return outcomes[^1];
        return outcomes.Count >= Expected ? positive : null;
    }

    private ValueList ListOf(string key)
    {
        if (local[key] is ValueList list) return list;
        var none = new ValueList();
        local[key] = none;
        return none;
    }

    private string? DecideRatio(List<string> outcomes, string positive, decimal ratio)
    {
        var needed = Math.Max(1, (int)Math.Ceiling(Math.Clamp(ratio, 0, 1) * Expected));
        var approvals = outcomes.Count(outcome => outcome == positive);
        if (approvals >= needed) return positive;
        return approvals + Expected - outcomes.Count < needed ? outcomes.Last(outcome => outcome != positive) : null;
    }
}
