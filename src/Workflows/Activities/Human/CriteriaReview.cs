using CaseFlow.Workflows.Deadlines;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Execution;
using CaseFlow.Workflows.State;

namespace CaseFlow.Workflows.Activities.Human;

/// <summary>主责部门复核: every criterion of a dated set goes to the department that answers for it, all at once (D-047…D-054, D-062).</summary>
public sealed class CriteriaReview(ActivityNode node) : HandledActivity(node)
{
    private readonly StaticInputs inputs = new(node);
    private readonly HandlerSettings handler = HandlerSettings.Read(new StaticInputs(node));

    /// <summary>The type for the designer and the release check.</summary>
    public static ActivityDescriptor Descriptor { get; } = new(
        "CaseFlow.CriteriaReview", new("主责部门复核", "Criteria review"), HandlerInputs.Category,
        new("标准的每一项由主责部门同时复核，有一项未达标即未达标。", "Each criterion is checked by its department at the same time; one not met decides."))
    {
        Kind = ActivityKind.Wait,
        Inputs = [.. HandlerInputs.Who("Department"), HandlerInputs.Listed("CriteriaSet", "标准", "Criteria set", ChoiceList.CriteriaSets), .. HandlerInputs.Due, .. HandlerInputs.Rules],
        Outputs = [new("Outcome", "String", new("结果", "Outcome")), new("Results", "Object", new("各项结果", "Results by criterion"))],
        Outcomes = HandlerInputs.Outcomes("AllMet", "NotMet"),
    };

    /// <inheritdoc/>
    public override StepResult Run(ActivityContext context)
    {
        var criteria = context.Rules.Criteria(inputs.Text("CriteriaSet") ?? "", ChinaTime.DateOf(context.Now));
        var rows = new ValueMap();
        foreach (var criterion in criteria) rows[Key(OpenRow(context, criterion))] = criterion.Key;
        // A set that is not known on the day is still checked, as one row by the step's own role.
        if (criteria.Count == 0) rows[Key(context.Open(handler, "Criterion"))] = "all";
        context.Local["rows"] = rows;
        return StepResult.Wait();
    }

    /// <inheritdoc/>
    public override StepResult Resume(ActivityContext context, ResumeBookmark resumption)
    {
        var rows = (ValueMap)context.Local["rows"]!;
        var results = context.Local["results"] as ValueMap ?? [];
        results[(string)rows[Key(resumption.Id)]!] = new ValueMap
        {
            ["outcome"] = HandledWork.Chosen(resumption.Input, "Met", "NotMet"),
            ["opinion"] = resumption.Input["opinion"],
            ["form"] = resumption.Input["form"],
            ["actor"] = resumption.Input["actor"],
        };
        context.Local["results"] = results;
        if (resumption.Input["actor"] is string { Length: > 0 } actor) context.RecordActor(actor);
        return results.Count < rows.Count ? StepResult.Wait() : Finish(context, results);
    }

    private static StepResult Finish(ActivityContext context, ValueMap results)
    {
        var outcome = results.Values.OfType<ValueMap>().All(row => row["outcome"] is "Met") ? "AllMet" : "NotMet";
        context.SetOutput("Outcome", outcome);
        context.SetOutput("Results", results);
        return StepResult.Complete(outcome);
    }

    private long OpenRow(ActivityContext context, Criterion criterion) => context.Open(handler, "Criterion", item => item with
    {
        Title = $"{handler.Title}：{criterion.Zh}", Level = criterion.Level, Role = criterion.Role, Subject = criterion.Key,
    });

    private static string Key(long id) => id.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
