namespace CaseFlow.Web.Supervision.Anomalies;

/// <summary>Something that need not be wrong but should be looked at (U-062).</summary>
/// <param name="Kind">NewIdentified, Returned, NoObjections, Unanimous, SamePhoto, OutsideVillage, FastWork or SameDay.</param>
/// <param name="Threshold">The number from which a line is shown, for OutsideVillage the metres beyond the village: a parameter in Standards.</param>
/// <param name="Days">The days looked back on.</param>
public sealed record AnomalyCard(string Kind, int Threshold, int Days, IReadOnlyList<AnomalyLine> Lines);

/// <param name="Key">An account, an area or the hash of a photo.</param>
public sealed record AnomalyLine(string Key, string Name, long Count);

/// <summary>The cards of an area.</summary>
public sealed record AnomalyAnswer(string Area, string AreaName, IReadOnlyList<AnomalyCard> Cards);

/// <summary>A household, case, notice, step or item that a line of a card counts.</summary>
/// <param name="Day">When it happened, yyyy-MM-dd.</param>
public sealed record AnomalyRow(long Id, string Href, string Title, string? Text, string? Day);

/// <summary>What stands behind a line of a card.</summary>
public sealed record AnomalyRows(string Area, string AreaName, string Kind, string Key, string Name, int Threshold, int Days, IReadOnlyList<AnomalyRow> Rows);
