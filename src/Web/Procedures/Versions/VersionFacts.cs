using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CaseFlow.Web.Procedures.Versions;

/// <summary>What the audit keeps of a version; the hash stands for its content.</summary>
sealed record VersionFacts(int Version, ProcedureStatus Status, int Revision, string Hash, string Area, DateOnly? EffectiveFrom, string? DocumentNumber, string? Note,
    IReadOnlyList<string>? Areas = null)
{
    public static VersionFacts Of(ProcedureVersion row) =>
        new(row.Version, row.Status, row.Revision, row.Hash, row.AreaCode, row.EffectiveFrom, row.DocumentNumber, row.Note,
            row.Areas.Count == 0 ? null : [.. row.Areas.Select(area => $"{area.AreaCode} {area.EffectiveFrom:yyyy-MM-dd}")]);

    /// <summary>The row as it was loaded.</summary>
    public static VersionFacts Of(PropertyValues row) => new(
        row.GetValue<int>(nameof(ProcedureVersion.Version)), row.GetValue<ProcedureStatus>(nameof(ProcedureVersion.Status)),
        row.GetValue<int>(nameof(ProcedureVersion.Revision)), row.GetValue<string>(nameof(ProcedureVersion.Hash)),
        row.GetValue<string>(nameof(ProcedureVersion.AreaCode)), row.GetValue<DateOnly?>(nameof(ProcedureVersion.EffectiveFrom)),
        row.GetValue<string?>(nameof(ProcedureVersion.DocumentNumber)), row.GetValue<string?>(nameof(ProcedureVersion.Note)));
}
