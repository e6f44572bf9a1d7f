using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Runtime;
using CaseFlow.Web.Organisation.Areas;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Rectification.Registering;

/// <summary>Items whose case has not begun, for the engine room.</summary>
internal sealed class UnstartedItems(CaseFlowDb db, StartItems start, IStringLocalizer<RectificationTexts> texts) : IUnfinishedWork
{
    public string Key => "rectification-starts";

    public string Name => texts["UnstartedItems"];

    public async Task<UnfinishedCount> Count(IReadOnlyList<string> areas, CancellationToken ct)
    {
        var left = db.Set<RectificationItem>().Where(item => !item.IsStarted).In(AreaScope.Of(areas), item => item.AreaCode);
        return new(await left.LongCountAsync(ct), await left.MinAsync(item => (DateTimeOffset?)item.CreatedAt, ct));
    }

    public Task<int> Retry(CancellationToken ct) => start.Run(ct);
}
