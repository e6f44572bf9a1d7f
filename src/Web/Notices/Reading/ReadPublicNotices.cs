using System.Text.Json;
using CaseFlow.Web.Cases.Rights;
using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Runtime;
using CaseFlow.Web.Households;
using CaseFlow.Web.Notices.Acts;
using CaseFlow.Web.Organisation;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Web.Notices.Reading;

/// <summary>What the public board shows of a notice: the whitelisted columns and nothing else (U-077).</summary>
public sealed record PublicNoticeRow(
    long Id, string Kind, string Title, string Organ, string Village, DateTimeOffset? PostedAt, DateOnly? EndsOn, string? Explanation, string Status,
    IReadOnlyDictionary<string, string> Columns);

/// <summary>The notices that hang in public now, by county, township or village.</summary>
public sealed class ReadPublicNotices(CaseFlowDb db, OrganisationDirectory organisation)
{
    private const int MaxRows = 200;

    public async Task<IReadOnlyList<PublicNoticeRow>> Run(string? area, long after, string culture, CancellationToken ct)
    {
        var notices = RaiseObjection.Public(db.Set<PublicNotice>().AsNoTracking());
        if (area is not null) notices = notices.Where(CaseScope.InAreas<PublicNotice>([area], nameof(PublicNotice.CaseArea)));
        var rows = await notices.Where(notice => notice.Id > after).OrderBy(notice => notice.Id).Take(MaxRows)
            .Join(db.Set<Case>(), notice => notice.CaseId, row => row.Id, (notice, row) => new { Notice = notice, row.HouseholdId })
            .GroupJoin(db.Set<Household>(), pair => pair.HouseholdId, household => (long?)household.Id, (pair, households) => new { pair.Notice, Households = households })
            .SelectMany(pair => pair.Households.DefaultIfEmpty(), (pair, household) => new
            {
                pair.Notice, Head = household == null ? null : household.HeadName, Members = household == null ? (int?)null : household.MemberCount,
                Group = household == null ? null : household.GroupName,
            }).ToListAsync(ct);
        return [.. rows.Select(row => Show(row.Notice, row.Head, row.Members, row.Group, culture))];
    }

    private PublicNoticeRow Show(PublicNotice notice, string? head, int? members, string? group, string culture)
    {
        var names = organisation.Current;
        var village = names.NameOf(notice.CaseArea.Length > 12 ? notice.CaseArea[..12] : notice.CaseArea);
        var columns = new Dictionary<string, string>();
        foreach (var column in JsonSerializer.Deserialize<List<string>>(notice.Columns, JsonText.Options) ?? [])
        {
            // Only these can ever be shown, whatever a definition names.
            var value = column switch { "headName" => head, "householdSize" => members?.ToString(System.Globalization.CultureInfo.InvariantCulture), "group" => group, "village" => village, _ => null };
            if (value is not null) columns[column] = value;
        }

        return new(
            notice.Id, notice.Kind, notice.Title, names.NameOf(notice.OrganArea), village, notice.PostedAt, notice.EndsOn,
            culture == "en" ? notice.ExplanationEn : notice.ExplanationZh, notice.Status.ToString(), columns);
    }
}
