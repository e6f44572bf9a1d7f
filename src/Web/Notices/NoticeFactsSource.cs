using System.Text.Json;
using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Runtime;
using CaseFlow.Web.Data.Time;
using CaseFlow.Web.Households;
using CaseFlow.Web.Organisation;
using CaseFlow.Web.Organisation.Areas;
using CaseFlow.Web.Organisation.Organs;
using CaseFlow.Web.Procedures.Library;
using CaseFlow.Web.Procedures.Templates;
using CaseFlow.Workflows.Activities.Human;
using CaseFlow.Workflows.Activities.Notices;
using CaseFlow.Workflows.Execution;
using Microsoft.EntityFrameworkCore;
using PublicNotice = CaseFlow.Web.Data.Runtime.PublicNotice;

namespace CaseFlow.Web.Notices;

/// <summary>Gathers the facts a notice prints; a column that is not on the public whitelist never gets here.</summary>
public sealed class NoticeFactsSource(CaseFlowDb db, OrganisationDirectory directory, OrganContacts contacts, GraphCache graphs, TimeProvider clock)
{
    public async Task<NoticeFacts> Of(PublicNotice notice, Case of, CancellationToken ct)
    {
        var graph = await graphs.Get(of.VersionId, ct);
        var step = graph?.Find(notice.ActivityId);
        var basis = step is null ? null : NoticeSettings.Read(new StaticInputs(step)).Handler.LegalBasis;
        var posted = notice.PostedAt is { } at ? ChinaTime.DateOf(at) : (DateOnly?)null;
        var place = AreaPaths.At(notice.CaseArea, AreaLevel.Village) ?? notice.CaseArea;
        var organ = directory.Current.NameOf(notice.OrganArea);
        var asked = await contacts.Of(notice.OrganArea, posted ?? clock.ChinaToday, ct);
        return new(
            notice.Kind, notice.Level, notice.Level is "Village" or "Group" ? directory.Current.NameOf(place) : organ, asked.Name ?? Organ(notice.Level, organ), Business(of.ProcedureName),
            basis?.Split('：')[0], notice.Days, posted, notice.EndsOn, await List(notice, of, ct))
        {
            Contacts = asked,
            Opening = graph is null || notice.Template is not { } template ? null : DefinitionTemplates.Find(graph.Definition, ChoiceList.NoticeTemplates, template)?.Zh,
            Year = (posted ?? clock.ChinaToday).Year,
            Number = $"{notice.OrganArea}〔{(posted ?? clock.ChinaToday).Year}〕{(notice.Kind == "Announcement" ? "公告" : "公示")}第{notice.Id}号",
        };
    }

    // Where no organ is registered: official area codes name a village by its committee and a street without its office.
    private static string Organ(string level, string area) => (level, area) switch
    {
        (_, [.., '会']) => area,
        ("Village" or "Group", _) => area + "村民委员会",
        (_, [.., '街', '道']) => area + "办事处",
        _ => area + "人民政府",
    };

    // A procedure is called 扶贫对象识别（县方案）; the households become 扶贫对象.
    private static string Business(string procedure)
    {
        var name = procedure.Split('（')[0];
        return name.EndsWith("识别", StringComparison.Ordinal) ? name[..^2] : name;
    }

    private async Task<PaperList> List(PublicNotice notice, Case of, CancellationToken ct)
    {
        string[] columns = [.. (JsonSerializer.Deserialize<List<string>>(notice.Columns) ?? []).Where(NoticeColumns.IsAllowed)];
        var household = await db.Set<Household>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == of.HouseholdId, ct);
        if (household is null) return new(columns, [], 0, 0);
        var row = columns.ToDictionary(column => column, column => Cell(column, household));
        return new(columns, [row], 1, household.MemberCount);
    }

    private string Cell(string column, Household household) => column switch
    {
        "number" => "1",
        "township" => NameAt(household, AreaLevel.Township),
        "village" => NameAt(household, AreaLevel.Village),
        "group" => household.GroupName ?? "",
        "headName" => household.HeadName,
        "householdSize" => household.MemberCount.ToString(System.Globalization.CultureInfo.InvariantCulture),
        _ => "",
    };

    private string NameAt(Household household, AreaLevel level) => AreaPaths.At(household.AreaCode, level) is { } code ? directory.Current.NameOf(code) : "";
}
