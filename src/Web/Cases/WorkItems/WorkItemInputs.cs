using System.Text.Json;

namespace CaseFlow.Web.Cases.WorkItems;

/// <summary>A result with its opinion and form. The revision is that of the work item the person looked at; without one no check is made.</summary>
/// <param name="Materials">Papers by the key of the material: ids of files uploaded before (POST /files). Left out, no paper is asked for; given, every required one must be there.</param>
public sealed record CompleteInput(
    string? Outcome = null, string? Opinion = null, JsonElement? Form = null, int? Revision = null, IReadOnlyDictionary<string, IReadOnlyList<string>>? Materials = null)
{
    /// <summary>Nothing handed in with this act; what is required must be in the case already.</summary>
    public static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> NoPapers = new Dictionary<string, IReadOnlyList<string>>();
}

/// <summary>退回: to which finished step, and why.</summary>
public sealed record ReturnInput(string? ActivityId = null, string? Reason = null, int? Revision = null);

/// <summary>转办, 委派 and 加签: to whom (user id or user name), and why.</summary>
public sealed record HandOverInput(string? User = null, string? Reason = null, int? Revision = null);

/// <summary>撤回 and 催办: why.</summary>
public sealed record ReasonInput(string? Reason = null);

/// <summary>签收 and 放回.</summary>
public sealed record ClaimInput(int? Revision = null);

/// <summary>批量办理: the same result for several items, or one per row.</summary>
public sealed record BatchInput(IReadOnlyList<BatchRow>? Items = null);

/// <summary>One row of a batch.</summary>
public sealed record BatchRow(long Id, string? Outcome = null, string? Opinion = null, JsonElement? Form = null, int? Revision = null);

/// <summary>What became of one row: done, or the refusal with its problems.</summary>
public sealed record BatchResult(long Id, bool IsDone, string? Code, string? Message, IReadOnlyList<FieldProblem> Problems);

public sealed record BatchAnswer(IReadOnlyList<BatchResult> Results);
