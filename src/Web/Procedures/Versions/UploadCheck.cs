using System.Globalization;
using System.Text.Json;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Expressions;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Procedures.Versions;

/// <summary>Reads an uploaded file and lists everything that keeps it from being saved, in the caller's language.</summary>
public sealed class UploadCheck(IStringLocalizer<ProcedureTexts> texts)
{
    /// <summary>A longer list helps nobody; the last entry says how many more there are.</summary>
    const int MostProblems = 200;

    public async Task<Result<ParsedDefinition>> Read(Stream file, CancellationToken ct)
    {
        var limit = ParseLimits.Default.MaxBytes;
        var buffer = new MemoryStream();
        var chunk = new byte[81920];
        // One byte beyond the limit is enough to be refused; the rest stays unread.
        for (int read; buffer.Length <= limit && (read = await file.ReadAsync(chunk, ct)) > 0;) buffer.Write(chunk, 0, read);
        return Read(WorkflowDefinition.Parse(buffer.GetBuffer().AsSpan(0, (int)buffer.Length)));
    }

    public Result<ParsedDefinition> Read(ParsedDefinition parsed)
    {
        var problems = parsed.Problems.Where(problem => problem.IsError).Select(Words).ToList();
        if (parsed.Definition is { } definition) problems.AddRange([.. Ids(definition), .. Duplicates(definition), .. definition.Graph.Nodes.SelectMany(Scripts), .. SelfUse(definition)]);
        if (problems.Count == 0) return parsed;
        if (problems.Count > MostProblems) problems = [.. problems.Take(MostProblems), new("$", "more", texts["MoreProblems", problems.Count - MostProblems])];
        return Refusal.Invalid(texts["UploadInvalid", problems.Count], problems);
    }

    public static IReadOnlyList<FieldProblem> Warnings(ParsedDefinition parsed) => [.. parsed.Problems.Where(problem => !problem.IsError).Take(MostProblems).Select(Words)];

    static FieldProblem Words(DefinitionProblem problem) => new(problem.Path, problem.Code, problem.Text.Spoken, problem.ActivityId);

    IEnumerable<FieldProblem> Ids(WorkflowDefinition definition)
    {
        // Elsa makes an empty sequence of a file without a root; a file that has no id either is some other JSON.
        if (definition.DefinitionId.Length == 0 && definition.Json.Get("root") is null) yield return new("$", "NotADefinition", texts["NotADefinition"]);
        if (definition.Id.Length > 0 && !ProcedureIds.IsUsable(definition.Id)) yield return new("$.id", "BadId", texts["BadId", ProcedureIds.MaxLength]);
        if (definition.DefinitionId.Length > 0 && definition.DefinitionId != definition.Id && !ProcedureIds.IsUsable(definition.DefinitionId))
            yield return new("$.definitionId", "BadId", texts["BadId", ProcedureIds.MaxLength]);
    }

    // Two members of one name: programs read one or the other, and a round trip would lose one.
    IEnumerable<FieldProblem> Duplicates(WorkflowDefinition definition)
    {
        try
        {
            using var _ = JsonDocument.Parse(
                definition.Json.GetRawText(),
                new() { AllowDuplicateProperties = false, MaxDepth = ParseLimits.Default.MaxDepth, CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            return [];
        }
        catch (JsonException)
        {
            return [new("$", "DuplicateMember", texts["DuplicateMember"])];
        }
    }

    // What is only outside the subset may be saved as a draft and is refused at release; a script made to hurt whoever reads it may not.
    IEnumerable<FieldProblem> Scripts(ActivityNode node) =>
        from input in node.Json.EnumerateObject()
        let expression = input.Value.Get("expression")
        let script = expression.Get("value").AsText()
        where script is not null && expression.Get("type").AsText() == "JavaScript"
        where script.Length > ScriptBudget.Default.ScriptLength || Nesting(script) > ScriptBudget.Default.Nesting
        select new FieldProblem(
            $"{node.Id}.{input.Name}", "HostileExpression",
            texts["HostileExpression", node.Id, input.Name, ScriptBudget.Default.ScriptLength.ToString(CultureInfo.InvariantCulture), ScriptBudget.Default.Nesting], node.Id);

    static int Nesting(string script)
    {
        var (depth, deepest) = (0, 0);
        foreach (var letter in script)
        {
            if (letter is '(' or '[' or '{') deepest = Math.Max(deepest, ++depth);
            else if (letter is ')' or ']' or '}') depth--;
        }

        return deepest;
    }

    IEnumerable<FieldProblem> SelfUse(WorkflowDefinition definition) =>
        from node in definition.Graph.Nodes
        where definition.ActivityType == node.Type || (node.Text("workflowDefinitionId") is { } used && used == definition.DefinitionId)
        select new FieldProblem($"{node.Id}", "Cycle", texts["UsesItself", node.Id], node.Id);
}
