namespace CaseFlow.Workflows.Definitions;

/// <summary>One thing that is wrong, or worth knowing, in a definition file.</summary>
/// <param name="Code">A stable English key such as <c>DuplicateId</c>.</param>
/// <param name="Path">Where in the file, as a JSON path such as <c>$.root.activities[2]</c>.</param>
/// <param name="ActivityId">The activity concerned, when there is one.</param>
/// <param name="IsError">Errors stop the import; the others are warnings, what they name is ignored when the definition runs.</param>
public sealed record DefinitionProblem(string Code, string Path, string? ActivityId, BilingualText Text, bool IsError = true);
