using System.Globalization;
using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Reading;
using CaseFlow.Web.Data.Store;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Organisation;
using CaseFlow.Web.Standards;
using CaseFlow.Web.Standards.Parameters;
using CaseFlow.Web.Supervision.Desk;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Supervision.Anomalies;

/// <summary>Counts what stands out. From which number on is a parameter in Standards; the usual ones hold where nobody has set any.</summary>
public sealed class ReadAnomalies(
    ISqlReads reads, DatabaseOptions database, StandardsDirectory standards, OrganisationDirectory organisation, ReadDesk desk, IStringLocalizer<SupervisionTexts> texts)
{
    public async Task<Result<AnomalyAnswer>> Run(string? area, Caller caller, CancellationToken ct)
    {
        if (AreaOf(area, caller) is not { } asked) return Refusal.NotFound(texts["AreaUnknown"]);
        var (moment, cards) = (desk.Moment(asked), new List<AnomalyCard>());
        foreach (var rule in AnomalyRule.All)
        {
            var question = Question(rule, asked, moment);
            var lines = await reads.List(rule.Lines(question), Line, ct);
            cards.Add(new(rule.Kind, question.Threshold, question.Days, [.. lines.Select(line => line with { Name = NameOf(rule, line) })]));
        }

        return new AnomalyAnswer(asked, organisation.Current.NameOf(asked), cards);
    }

    /// <summary>The households, cases, notices, steps or items behind a line, the youngest first.</summary>
    public async Task<Result<AnomalyRows>> Rows(string kind, string? area, string? key, Caller caller, CancellationToken ct)
    {
        if (AreaOf(area, caller) is not { } asked) return Refusal.NotFound(texts["AreaUnknown"]);
        if (AnomalyRule.All.FirstOrDefault(one => one.Kind == kind) is not { } rule || key is null or { Length: 0 or > 100 }) return Refusal.NotFound(texts["AnomalyUnknown"]);
        var question = Question(rule, asked, desk.Moment(asked));
        var rows = await reads.List(rule.Rows(question, key), Row, ct);
        var name = NameOf(rule, new(key, key, 0));
        return new AnomalyRows(asked, organisation.Current.NameOf(asked), kind, key, rule.Of == AnomalyOf.Photo ? texts["AnomalyPhoto"] : name, question.Threshold, question.Days,
            [.. rows.Select(row => row with { Href = rule.Href + row.Id.ToString(CultureInfo.InvariantCulture) })]);
    }

    private string? AreaOf(string? area, Caller caller)
    {
        var scope = DeskScope.Of(caller);
        return (area ?? scope.Roots.FirstOrDefault()) is { } asked && scope.Contains(asked) && organisation.Current.Area(asked) is not null ? asked : null;
    }

    private AnomalyQuestion Question(AnomalyRule rule, string area, DeskMoment moment)
    {
        int Number(StandardKey key) => (int)key.On(standards.Current, area, moment.Today);
        return new(area, moment, Number(rule.Threshold), rule.Days > 0 ? rule.Days : Number(StandardKey.ReturnedDays), !database.IsPostgres);
    }

    private string NameOf(AnomalyRule rule, AnomalyLine line) => rule.Of switch
    {
        AnomalyOf.Village => organisation.Current.NameOf(line.Key),
        AnomalyOf.Person => organisation.Account(line.Key)?.DisplayName ?? line.Key,
        _ => line.Name,
    };

    private static AnomalyLine Line(ref RowReader row)
    {
        var (key, count) = (row.Text(), row.Long());
        return new(key, row.TextOrNull() ?? "", count);
    }

    private static AnomalyRow Row(ref RowReader row) => new(row.Long(), "", row.Text(), row.TextOrNull(), row.TextOrNull());
}
