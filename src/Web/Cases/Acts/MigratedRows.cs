using System.Text.Json;
using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Runtime;
using CaseFlow.Web.Data.Store;
using CaseFlow.Workflows.Migration;

namespace CaseFlow.Web.Cases.Acts;

/// <summary>Open rows as they go on under another version; organs follow from levels as they do for new rows.</summary>
internal static class MigratedRows
{
    public static AdaptedItem Of(AdaptWorkItem adapt, Case of)
    {
        var (item, due) = (adapt.Item, new WorkItem { DueAt = adapt.Item.DueAt });
        return new(
            adapt.Id, adapt.ActivityId, item.Title, item.Level, item.Role, item.Area ?? CommitBuilder.OrganArea(item.Level, of.AreaCode), item.Subject,
            string.Join(' ', item.NotSameActorAs), adapt.KeepsAssignee)
        {
            DueAt = due.DueAt, SortAt = due.SortAt, DueZh = item.DueExplanation?.Zh, DueEn = item.DueExplanation?.En,
        };
    }

    public static AdaptedNotice Of(AdaptNotice adapt, Case of)
    {
        var notice = adapt.Notice;
        return new(
            adapt.Id, adapt.ActivityId, notice.Kind, notice.Title, notice.Level, CommitBuilder.OrganArea(notice.Level, of.AreaCode), notice.Days,
            JsonSerializer.Serialize(notice.Places, JsonText.Options), JsonSerializer.Serialize(notice.Columns, JsonText.Options), notice.Template);
    }
}
