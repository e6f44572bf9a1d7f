using System.Text.Json;
using CaseFlow.Web.Data;
using CaseFlow.Web.Organisation.Reference;
using CaseFlow.Web.Standards.Calendars;
using CaseFlow.Web.Standards.Categories;
using CaseFlow.Web.Standards.Parameters;
using CaseFlow.Web.Standards.StatutoryRules;
using CaseFlow.Workflows.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Web.Standards;

/// <summary>Parameters and calendars in memory; deadlines and rules ask them in every act.</summary>
public sealed class StandardsDirectory(IServiceScopeFactory scopes)
    : ReferenceCopy<StandardsSnapshot>(ReferenceVersion.Standards, StandardsSnapshot.Empty, scopes)
{
    /// <summary>The work calendar of an area, local rest days included (U-083).</summary>
    public WorkCalendar CalendarOf(string areaCode) => Current.CalendarOf(areaCode);

    protected override async Task<StandardsSnapshot> Load(CaseFlowDb db, CancellationToken ct)
    {
        var loaded = await db.Set<HolidayYearRow>().AsNoTracking().OrderBy(year => year.Year).ToListAsync(ct);
        return new(
            await db.Set<Standard>().AsNoTracking().ToListAsync(ct),
            await db.Set<IncomeWindow>().AsNoTracking().ToListAsync(ct),
            await db.Set<RestDay>().AsNoTracking().ToListAsync(ct),
            loaded.Aggregate(WorkCalendar.StateCouncil, (calendar, year) => calendar.WithYear(Parse(year))),
            await db.Set<StatutoryRuleRow>().AsNoTracking().ToListAsync(ct),
            await db.Set<ProblemCategory>().AsNoTracking().ToListAsync(ct));
    }

    static HolidayYear Parse(HolidayYearRow row) =>
        new(row.Year, JsonSerializer.Deserialize<List<CalendarDay>>(row.Days, JsonSerializerOptions.Web) ?? []);
}
