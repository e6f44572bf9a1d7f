using CaseFlow.Web.Procedures.Drafts;
using CaseFlow.Web.Procedures.Versions;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Editing;
using CaseFlow.Workflows.Execution;

namespace CaseFlow.Web.Procedures.StepList;

/// <summary>What an edit left: the version as it is now, and the step people look at next.</summary>
public sealed record EditedProcedure(ProcedureVersion Row, string? StepId, bool IsChanged);

/// <summary>Does one edit of the step list on the draft and saves it with the words for the history.</summary>
public sealed class EditProcedure(DraftHistory history, SaveDraft save, ProcedureChanges changes, ChoiceNames names, IActivityCatalog catalog)
{
    /// <param name="revision">The revision the caller saw; another one is refused with who changed it.</param>
    public async Task<Result<EditedProcedure>> Run(string definitionId, StepEdit edit, int? revision, CancellationToken ct)
    {
        var found = await history.Run(definitionId, ct);
        if (!found.IsDone) return found.Refusal;
        var view = found.Value;
        if (view.MayEdit && revision != view.Row.Revision) return changes.Stale(view.Row);
        if (edit is ChangeSettings change) edit = change with { Names = await names.Of(TypeOf(view, change.StepId), ct) };
        var edited = edit.Run(view.Content, catalog);
        if (!edited.IsDone) return Refuse(edited.Problems);
        if (edited.What.Zh.Length == 0 && view.MayEdit) return new EditedProcedure(view.Row, edited.StepId, IsChanged: false);
        var saved = await save.Run(definitionId, edited.Definition!, revision, edited.What, ct);
        return saved.IsDone ? new EditedProcedure(saved.Value, edited.StepId, IsChanged: true) : saved.Refusal;
    }

    ActivityDescriptor? TypeOf(DraftView view, string stepId) => view.Content.Graph.Find(stepId) is { } node ? catalog.Find(node.Type) : null;

    static Refusal Refuse(IReadOnlyList<EditProblem> problems)
    {
        return Refusal.Invalid(problems[0].Text.Spoken, [.. problems.Select(problem => new FieldProblem(problem.Field, problem.Code, problem.Text.Spoken))]);
    }
}
