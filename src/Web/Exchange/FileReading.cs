using System.Diagnostics.CodeAnalysis;

namespace CaseFlow.Web.Exchange;

/// <summary>Either the file or the one sentence that says why it cannot be read.</summary>
public sealed record FileReading(HouseholdFile? File, Words? Refusal)
{
    [MemberNotNullWhen(true, nameof(File))]
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool IsRead => File is not null;

    internal static FileReading Of(HouseholdFile file) => new(file, null);

    internal static FileReading Refused(Words words) => new(null, words);
}
