using System.Text.Json.Serialization;

namespace CaseFlow.Web;

/// <summary>The one word for "no": why a request was not done, in the caller's language. Null means done.</summary>
/// <param name="Code">A stable key for programs, such as <c>stale</c> or <c>not-your-area</c>.</param>
public sealed record Refusal(RefusalKind Kind, string Code, string Message, IReadOnlyList<FieldProblem> Problems)
{
    /// <summary>The thing does not exist, or the caller may not know that it does.</summary>
    public static Refusal NotFound(string message, string code = "not-found") => new(RefusalKind.NotFound, code, message, []);

    /// <summary>The caller sees the thing but may not do this to it.</summary>
    public static Refusal Forbidden(string code, string message) => new(RefusalKind.Forbidden, code, message, []);

    /// <summary>Who asks is not known: wrong password or no sign-in.</summary>
    public static Refusal Unauthenticated(string code, string message) => new(RefusalKind.Unauthenticated, code, message, []);

    /// <summary>Asked too often; later it may be done.</summary>
    public static Refusal TooMany(string code, string message) => new(RefusalKind.TooMany, code, message, []);

    /// <summary>Somebody else was first, or the case has moved on.</summary>
    public static Refusal Conflict(string code, string message) => new(RefusalKind.Conflict, code, message, []);

    /// <summary>The content is wrong; all problems at once.</summary>
    public static Refusal Invalid(string message, params IReadOnlyList<FieldProblem> problems) => new(RefusalKind.Invalid, "invalid", message, problems);

    /// <summary>One wrong field, said once.</summary>
    public static Refusal Invalid(string field, string code, string message) => Invalid(message, new FieldProblem(field, code, message));
}

/// <summary>What kind of no; the API turns it into 404, 403, 409, 422, 401 or 429.</summary>
public enum RefusalKind { NotFound, Forbidden, Conflict, Invalid, Unauthenticated, TooMany }

/// <summary>One problem of one field, in the caller's language.</summary>
/// <param name="Field">The name of the field, or the path in a file.</param>
/// <param name="ActivityId">The step of a procedure concerned; left out where there is none.</param>
public sealed record FieldProblem(
    string Field, string Code, string Message, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? ActivityId = null);
