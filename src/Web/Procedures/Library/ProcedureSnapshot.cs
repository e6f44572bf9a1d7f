using System.Collections.Frozen;
using CaseFlow.Web.Data;
using CaseFlow.Workflows.Definitions;

namespace CaseFlow.Web.Procedures.Library;

/// <summary>All versions of all procedures as they stood at one moment, without their content. The rows are shared: read only.</summary>
public sealed class ProcedureSnapshot
{
    public static readonly ProcedureSnapshot Empty = new([]);

    readonly FrozenDictionary<string, ProcedureVersion> byId;
    readonly FrozenDictionary<string, ProcedureVersion[]> byDefinition;
    readonly ILookup<string, string> byActivityType;

    public ProcedureSnapshot(IReadOnlyList<ProcedureVersion> versions)
    {
        byId = versions.ToFrozenDictionary(version => version.Id);
        byDefinition = versions.GroupBy(version => version.DefinitionId)
            .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(version => version.Version).ToArray());
        byActivityType = DefinitionIds.Select(Published).OfType<ProcedureVersion>().Where(version => !string.IsNullOrWhiteSpace(version.Name))
            .ToLookup(version => PascalCase.Of(version.Name!), version => version.DefinitionId);
    }

    public IEnumerable<string> DefinitionIds => byDefinition.Keys.Order(StringComparer.Ordinal);

    public ProcedureVersion? Find(string versionId) => byId.GetValueOrDefault(versionId);

    public ProcedureVersion? Find(string definitionId, int version) => VersionsOf(definitionId).FirstOrDefault(row => row.Version == version);

    /// <summary>The newest first.</summary>
    public IReadOnlyList<ProcedureVersion> VersionsOf(string definitionId) => byDefinition.GetValueOrDefault(definitionId) ?? [];

    /// <summary>The version Elsa calls latest.</summary>
    public ProcedureVersion? Latest(string definitionId) => VersionsOf(definitionId).FirstOrDefault();

    /// <summary>The version Elsa calls published: the newest that was released and not retired.</summary>
    public ProcedureVersion? Published(string definitionId) => VersionsOf(definitionId).FirstOrDefault(version => version.Status == ProcedureStatus.Released);

    /// <summary>The version new cases of the area take on the day; null when the procedure is not in force there.</summary>
    public ProcedureVersion? InForce(string definitionId, string areaCode, DateOnly day) =>
        Standing(definitionId, day).Where(one => AreaCodes.Contains(one.Area.AreaCode, areaCode)).MaxBy(one => one.Rank)?.Version;

    /// <summary>The areas in which new cases take the version on the day; empty when it is out of force.</summary>
    public IReadOnlyList<string> AreasInForce(ProcedureVersion version, DateOnly day) =>
        [.. Standing(version.DefinitionId, day).Where(one => one.Version.Id == version.Id).Select(one => one.Area.AreaCode).Distinct()];

    // A version puts another out of force where it is later and holds wherever the other does; where it was a pilot and is retired, the other holds again.
    IEnumerable<Effect> Standing(string definitionId, DateOnly day)
    {
        var effective = VersionsOf(definitionId).SelectMany(version => version.EffectiveBy(day).Select(area => new Effect(version, area))).ToList();
        return effective.Where(one => one.Version.Status == ProcedureStatus.Released && !effective.Exists(other => other.Supersedes(one)));
    }

    /// <summary>The definition whose published name is the activity type.</summary>
    public string? DefinitionOfActivity(string type) => byActivityType[type].FirstOrDefault();

    sealed record Effect(ProcedureVersion Version, ReleasedArea Area)
    {
        public (DateOnly Day, int Version) Rank => (Area.EffectiveFrom, Version.Version);

        public bool Supersedes(Effect other) => AreaCodes.Contains(Area.AreaCode, other.Area.AreaCode) && Rank.CompareTo(other.Rank) > 0;
    }
}
