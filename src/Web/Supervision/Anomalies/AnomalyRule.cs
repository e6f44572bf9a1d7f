using CaseFlow.Web.Data.Reading;
using CaseFlow.Web.Standards.Parameters;
using CaseFlow.Web.Supervision.Desk;

namespace CaseFlow.Web.Supervision.Anomalies;

/// <summary>What stands out is asked for an area, over some days, from a number on.</summary>
internal sealed record AnomalyQuestion(string Area, DeskMoment Moment, int Threshold, int Days, bool IsSqlite)
{
    public DateOnly Since => Moment.Today.AddDays(1 - Days);

    /// <summary>The first of the days as an instant.</summary>
    public string Start => DeskDays.Start(Since, IsSqlite);
}

/// <summary>One kind of card: where its number is kept, what its lines stand for, and both of its statements.</summary>
/// <param name="Days">The days looked back on.</param>
/// <param name="Href">Where a row behind a line leads; its id follows.</param>
/// <param name="Lines">Key, count and name (or null), the highest count first.</param>
/// <param name="Rows">Id, title, text and day of everything a line counts.</param>
internal sealed record AnomalyRule(
    string Kind, StandardKey Threshold, AnomalyOf Of, int Days, string Href, Func<AnomalyQuestion, SqlText> Lines, Func<AnomalyQuestion, string, SqlText> Rows)
{
    /// <summary>The most lines of a card.</summary>
    public const int MostLines = 20;

    /// <summary>The most rows behind a line.</summary>
    public const int MostRows = 200;

    public static readonly IReadOnlyList<AnomalyRule> All =
    [
        new("NewIdentified", StandardKey.NewIdentified, AnomalyOf.Village, 30, "/households/", RegisterAnomalies.NewLines, RegisterAnomalies.NewRows),
        new("Returned", StandardKey.Returned, AnomalyOf.Village, 0, "/households/", RegisterAnomalies.ReturnedLines, RegisterAnomalies.ReturnedRows),
        new("NoObjections", StandardKey.QuietNotices, AnomalyOf.Village, DeskMoment.RateDays, "/notices/", EvidenceAnomalies.QuietLines, EvidenceAnomalies.QuietRows),
        new("Unanimous", StandardKey.Unanimous, AnomalyOf.Village, DeskMoment.RateDays, "/work-items/", StepAnomalies.UnanimousLines, StepAnomalies.UnanimousRows),
        new("SamePhoto", StandardKey.SamePhoto, AnomalyOf.Photo, DeskMoment.RateDays, "/cases/", EvidenceAnomalies.PhotoLines, EvidenceAnomalies.PhotoRows),
        new("OutsideVillage", StandardKey.OutsideMetres, AnomalyOf.Village, DeskMoment.RateDays, "/cases/", PlaceAnomalies.Lines, PlaceAnomalies.Rows),
        new("FastWork", StandardKey.FastWork, AnomalyOf.Person, DeskMoment.Days, "/work-items/", StepAnomalies.FastLines, StepAnomalies.FastRows),
        new("SameDay", StandardKey.SameDay, AnomalyOf.Village, DeskMoment.Days, "/rectification/", StepAnomalies.SameDayLines, StepAnomalies.SameDayRows),
    ];
}

/// <summary>What the lines of a card stand for.</summary>
internal enum AnomalyOf { Village, Person, Photo }
