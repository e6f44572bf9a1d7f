using CaseFlow.Workflows.Activities.Human.Forms;

namespace CaseFlow.Workflows.Activities.Human;

/// <summary>How many people must act on a step (U-041).</summary>
public enum TaskMode
{
    /// <summary>One holder of the role takes it.</summary>
    Single,

    /// <summary>会签: every holder must act; one rejection decides.</summary>
    All,

    /// <summary>或签: every holder is asked, the first who acts decides.</summary>
    Any,

    /// <summary>依次: the holders act one after the other; one rejection decides.</summary>
    Sequential,

    /// <summary>比例: enough holders must approve.</summary>
    Ratio,
}

/// <summary>The settings of a CaseFlow.HumanTask.</summary>
public sealed record HumanTaskSettings(HandlerSettings Handler)
{
    /// <summary>The outcomes of a step that does not name its own.</summary>
    public static readonly IReadOnlyList<OutcomeOption> StandardOutcomes =
        [.. ((string[])["Approved", "Rejected", "Returned"]).Select(key => new OutcomeOption(key, OutcomeLabels.Of(key)))];

    /// <summary>How many people must act.</summary>
    public TaskMode Mode { get; init; } = TaskMode.Single;

    /// <summary>The share of approvals that Mode Ratio needs, above 0 and at most 1.</summary>
    public decimal Ratio { get; init; } = 0.5m;

    /// <summary>What people fill in.</summary>
    public FormSchema Form { get; init; } = FormSchema.Empty;

    /// <summary>The results people can choose, the positive one first.</summary>
    public IReadOnlyList<OutcomeOption> Outcomes { get; init; } = StandardOutcomes;

    /// <summary>Reads the settings of a node.</summary>
    public static HumanTaskSettings Read(StaticInputs inputs)
    {
        var form = FormSchema.Read(inputs.Value("Form"));
        var own = OutcomeOptions.Read(inputs.Value("Outcomes"));
        return new(HandlerSettings.Read(inputs))
        {
            Mode = Plain.Word<TaskMode>(inputs.Text("Mode")) ?? TaskMode.Single,
            Ratio = inputs.Number("Ratio") ?? 0.5m,
            Form = form,
            Outcomes = [.. (own.Count > 0 ? own : StandardOutcomes).Concat(form.Outcomes).DistinctBy(outcome => outcome.Key)],
        };
    }
}
