using System.Diagnostics.CodeAnalysis;

namespace CaseFlow.Designer;

/// <summary>Either what was asked for or why not.</summary>
public sealed record LibraryAnswer<T>(T? Value, LibraryRefusal? Refusal) where T : class
{
    [MemberNotNullWhen(true, nameof(Value)), MemberNotNullWhen(false, nameof(Refusal))]
    public bool IsDone => Refusal is null;

    public static implicit operator LibraryAnswer<T>(T value) => new(value, null);

    public static implicit operator LibraryAnswer<T>(LibraryRefusal refusal) => new(null, refusal);
}

/// <summary>A no in the caller's language.</summary>
/// <param name="Status">The HTTP status.</param>
public sealed record LibraryRefusal(int Status, string Code, string Message, IReadOnlyList<LibraryProblem> Problems);

public sealed record LibraryProblem(string Field, string Code, string Message, string? ActivityId);
