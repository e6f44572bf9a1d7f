namespace CaseFlow.Web.Procedures.Versions;

/// <summary>How a version comes into force.</summary>
/// <param name="EffectiveFrom">Today when nothing is said.</param>
/// <param name="AreaCode">One part of the version's area for a pilot; the whole area when nothing is said here or in <see cref="AreaCodes"/>.</param>
/// <param name="DocumentNumber">文号 of the document that orders the change.</param>
/// <param name="Revision">The revision the reviewer saw.</param>
public sealed record ProcedureRelease(DateOnly? EffectiveFrom, string? AreaCode, string? DocumentNumber, string? Note, int? Revision)
{
    /// <summary>Several parts of the version's area, such as the pilot villages.</summary>
    public IReadOnlyList<string>? AreaCodes { get; init; }

    /// <summary>The areas named, without repetition; empty when none is.</summary>
    internal IReadOnlyList<string> Named => [.. (AreaCodes ?? []).Append(AreaCode).OfType<string>().Where(code => code.Length > 0).Distinct()];

    /// <summary>The areas named, or the whole area of the version.</summary>
    internal IReadOnlyList<string> AreasOf(ProcedureVersion row) => Named is { Count: > 0 } named ? named : [row.AreaCode];
}
