using System.Globalization;

namespace CaseFlow.Designer;

/// <summary>Which versions an Elsa client asks for: Latest, Published, LatestOrPublished, LatestAndPublished, Draft, All or a number.</summary>
public sealed record VersionChoice(VersionKind Kind, int Number = 0)
{
    public static readonly VersionChoice Latest = new(VersionKind.Latest);

    /// <summary>Reads the query value; null when it is none of them.</summary>
    public static VersionChoice? TryParse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return Latest;
        if (int.TryParse(text, CultureInfo.InvariantCulture, out var number)) return new(VersionKind.Numbered, number);
        if (text.Equals("AllVersions", StringComparison.OrdinalIgnoreCase)) return new(VersionKind.All);
        return Enum.TryParse<VersionKind>(text, ignoreCase: true, out var kind) && kind != VersionKind.Numbered ? new(kind) : null;
    }

    /// <summary>Whether a version is meant; for LatestOrPublished the caller takes the first that is.</summary>
    public bool Includes(DefinitionSummary version) => Kind switch
    {
        VersionKind.All => true,
        VersionKind.Numbered => version.Version == Number,
        VersionKind.Latest => version.IsLatest,
        VersionKind.Published => version.IsPublished,
        VersionKind.Draft => version is { IsLatest: true, IsPublished: false },
        VersionKind.LatestAndPublished => version is { IsLatest: true, IsPublished: true },
        _ => version.IsLatest || version.IsPublished,
    };
}

public enum VersionKind { Latest, Published, LatestOrPublished, LatestAndPublished, Draft, All, Numbered }
