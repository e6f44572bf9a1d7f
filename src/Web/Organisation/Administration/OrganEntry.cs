namespace CaseFlow.Web.Organisation.Administration;

/// <summary>What an administrator says of an organ.</summary>
/// <param name="Department">The key of its field, such as Water; empty for the organ that leads the area's level. It never changes.</param>
/// <param name="From">The first day of the name; without one it is today.</param>
public sealed record OrganEntry(string? Name, string? Department, DateOnly? From, string? Phone, string? Address, string? Hotline)
{
    /// <summary>The same without the blanks people leave around words; empty means nothing.</summary>
    public OrganEntry Trimmed => new(Word(Name), Word(Department), From, Word(Phone), Word(Address), Word(Hotline));

    static string? Word(string? text) => text?.Trim() is { Length: > 0 } word ? word : null;
}
