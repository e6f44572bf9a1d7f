using System.Globalization;
using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Reading;
using CaseFlow.Web.Data.Time;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Organisation;
using CaseFlow.Web.Standards;
using CaseFlow.Web.Standards.Parameters;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Supervision.Desk;

/// <summary>The one reader of the desk's figures. It keeps no counter: every figure is counted anew, all of them in one statement.</summary>
public sealed class ReadDesk(
    ISqlReads reads, DatabaseOptions database, StandardsDirectory standards, OrganisationDirectory organisation, DeskNames names, TimeProvider clock,
    IStringLocalizer<SupervisionTexts> texts)
{
    /// <summary>The figures, or a refusal that does not tell whether the area exists.</summary>
    public async Task<Result<DeskFigures>> Run(DeskQuestion question, Caller caller, CancellationToken ct)
    {
        var scope = DeskScope.Of(caller);
        if ((question.Area ?? scope.Roots.FirstOrDefault()) is not { } area || !scope.Contains(area) || organisation.Current.Area(area) is null)
            return Refusal.NotFound(texts["AreaUnknown"]);
        var moment = Moment(area);
        var parts = await reads.List(Statement(question, area, moment), DeskPart.Read, ct);
        var rows = await Rows(question, area, parts, ct);
        var total = Sum(question, parts);
        return new DeskFigures(area, organisation.Current.NameOf(area), question.By, question.Subject, moment.Today, total, rows, Days(moment, parts));
    }

    internal DeskMoment Moment(string area)
    {
        var now = clock.GetUtcNow();
        return new(now, (int)StandardKey.WarningDays.On(standards.Current, area, ChinaTime.DateOf(now)));
    }

    private SqlText Statement(DeskQuestion question, string area, DeskMoment moment) => question.Subject == DeskSubject.Items
        ? new DeskSql(question, area, moment, !database.IsPostgres).Text()
        : new WorkSql(question, area, moment, !database.IsPostgres).Text();

    private async Task<IReadOnlyList<DeskRow>> Rows(DeskQuestion question, string area, List<DeskPart> parts, CancellationToken ct)
    {
        var isByArea = question.By == DeskGrouping.Area;
        var tallies = parts.Where(part => part.Of < DeskPart.Kind.CameOn && part.Key != "-").GroupBy(part => isByArea ? DeskGroups.Code(part.Key) : part.Key)
            .ToDictionary(group => group.Key, group => Sum(question, group));
        // A child area without anything is a line too: nothing to do is an answer.
        if (isByArea) foreach (var child in names.Children(area)) tallies.TryAdd(child.Code, new() { Subject = question.Subject });
        var labels = await names.Of(question, area, tallies.Keys, ct);
        return
        [
            .. tallies.Select(line => new DeskRow(line.Key, labels[line.Key], isByArea && line.Key == area, line.Value))
                .OrderByDescending(row => row.Tally.Overdue).ThenByDescending(row => row.Tally.Open).ThenBy(row => row.Key, StringComparer.Ordinal),
        ];
    }

    private static DeskTally Sum(DeskQuestion question, IEnumerable<DeskPart> parts)
    {
        var sum = parts.Aggregate(new DeskTally { Subject = question.Subject }, (tally, part) => tally.Plus(part.Tally));
        return question.Subject == DeskSubject.Work ? sum with { DoneLate = sum.LateDone } : sum;
    }

    private static IReadOnlyList<DeskDay> Days(DeskMoment moment, List<DeskPart> parts)
    {
        long On(DeskPart.Kind kind, string day) => parts.Where(part => part.Of == kind && part.Key == day).Sum(part => part.First);
        return
        [
            .. Enumerable.Range(0, DeskMoment.Days).Select(moment.Since.AddDays)
                .Select(day => (Day: day, Key: day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)))
                .Select(day => new DeskDay(day.Day, On(DeskPart.Kind.CameOn, day.Key), On(DeskPart.Kind.FinishedOn, day.Key))),
        ];
    }
}
