using System.Globalization;
using CaseFlow.Web.Data.Reading;
using CaseFlow.Web.Data.Store;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Organisation;
using CaseFlow.Web.Standards;
using CaseFlow.Web.Standards.Parameters;
using CaseFlow.Web.Supervision.Desk;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Supervision.Rates;

/// <summary>Reads the rates: poor people from the register, the rest from what field surveys of the last year found.</summary>
public sealed class ReadRates(ISqlReads reads, StandardsDirectory standards, OrganisationDirectory organisation, DeskNames names, ReadDesk desk, IStringLocalizer<SupervisionTexts> texts)
{
    /// <summary>How far back surveys count.</summary>
    public const int Days = 365;

    private static readonly (RateKind Kind, SurveyKind Survey, StandardKey Limit)[] Surveyed =
    [
        (RateKind.WrongExit, SurveyKind.WrongExit, StandardKey.WrongExitRate), (RateKind.Missed, SurveyKind.Missed, StandardKey.MissedRate),
        (RateKind.Satisfaction, SurveyKind.Approval, StandardKey.Satisfaction),
    ];

    public async Task<Result<RateAnswer>> Run(string? area, Caller caller, CancellationToken ct)
    {
        var scope = DeskScope.Of(caller);
        if ((area ?? scope.Roots.FirstOrDefault()) is not { } asked || !scope.Contains(asked) || organisation.Current.Area(asked) is null) return Refusal.NotFound(texts["AreaUnknown"]);
        var today = desk.Moment(asked).Today;
        var poor = (await reads.List(Poor(asked), Counted.Read, ct)).ToLookup(row => DeskGroups.Code(row.Place));
        var found = (await reads.List(Found(asked, today), Counted.Read, ct)).ToLookup(row => DeskGroups.Code(row.Place));
        RateRow Row(string code, string name, IEnumerable<Counted> people, IReadOnlyList<Counted> surveys) => new(code, name,
        [
            new(RateKind.Poverty, people.Sum(row => row.Part), Population(code, today), StandardKey.PovertyRate.On(standards.Current, code, today)),
            .. Surveyed.Select(one => Rate(one.Kind, one.Limit.On(standards.Current, code, today), [.. surveys.Where(row => row.Kind == (long)one.Survey)])),
        ]);
        return new RateAnswer(asked, organisation.Current.NameOf(asked), today, Row(asked, organisation.Current.NameOf(asked), poor.SelectMany(group => group), [.. found.SelectMany(group => group)]),
            [.. names.Children(asked).Select(child => Row(child.Code, child.Name, poor[child.Code], [.. found[child.Code]]))]);
    }

    private static RateFigure Rate(RateKind kind, decimal limit, IReadOnlyList<Counted> surveys) => surveys.Count == 0
        ? new(kind, 0, null, limit) : new(kind, surveys.Sum(row => row.Part), surveys.Sum(row => row.Whole), limit, surveys.Sum(row => row.Surveys), surveys.Max(row => row.Latest));

    // An area without a number of its own has one when all areas below it have.
    private long? Population(string area, DateOnly day)
    {
        if (StandardKey.Population.OwnOf(standards.Current, area, day) is { } own) return (long)own.Value;
        var below = names.Children(area).Select(child => Population(child.Code, day)).ToList();
        return below.Count > 0 && below.TrueForAll(one => one is not null) ? below.Sum() : null;
    }

    /// <summary>People of households that are registered, about to exit or fallen back; those that have exited or are only watched are not poor.</summary>
    private static SqlText Poor(string area) => new SqlText().Add("SELECT ").Add(DeskGroups.Area("area_code", area))
        .Add(" AS place, 0, CAST(sum(member_count) AS bigint), 0, 0, NULL FROM households WHERE status IN ('Registered', 'PreExit', 'Returned')").Add(DeskDays.In("area_code", area)).Add(" GROUP BY 1");

    private static SqlText Found(string area, DateOnly today) => new SqlText().Add("SELECT ").Add(DeskGroups.Area("area_code", area))
        .Add(" AS place, kind, CAST(sum(found) AS bigint), CAST(sum(asked) AS bigint), count(*), CAST(max(held_on) AS text) FROM field_surveys WHERE voided_at IS NULL AND held_on > ")
        .Add(DeskDays.Day(today.AddDays(-Days))).Add(DeskDays.In("area_code", area)).Add(" GROUP BY 1, 2");

    private sealed record Counted(string Place, long Kind, long Part, long Whole, long Surveys, DateOnly? Latest)
    {
        public static Counted Read(ref RowReader row) => new(
            row.Text(), row.Long(), row.Long(), row.Long(), row.Long(), row.TextOrNull() is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null);
    }
}
