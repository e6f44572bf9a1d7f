using CaseFlow.Web.Identity;
using CaseFlow.Web.Organisation;
using CaseFlow.Web.Organisation.Areas;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Supervision.Desk;

/// <summary>Reads the rows behind a figure; the same scope and the same moment as the figures.</summary>
public sealed class ReadDeskList(IServiceProvider services, ReadDesk desk, OrganisationDirectory organisation, IStringLocalizer<SupervisionTexts> texts)
{
    /// <summary>The most rows of a workbook.</summary>
    public const int Most = 5_000;

    public async Task<Result<DeskList>> Run(DeskListQuery query, Caller caller, CancellationToken ct)
    {
        var scope = DeskScope.Of(caller);
        if ((query.Area ?? scope.Roots.FirstOrDefault()) is not { } area || !scope.Contains(area)) return Refusal.NotFound(texts["AreaUnknown"]);
        if (!DeskListQuery.FiguresOf(query.Subject).Contains(query.Figure)) return Refusal.Invalid("figure", "Unknown", texts["FigureUnknown"]);
        var (moment, below) = (desk.Moment(area), AreaScope.Of([area]));
        var (rows, next) = query.Subject == DeskSubject.Items
            ? await services.GetRequiredService<ListItems>().Page(query, below, moment, ct)
            : await services.GetRequiredService<ListWork>().Page(query, below, moment, ct);
        return new DeskList(area, organisation.Current.NameOf(area), query.Figure, rows, next);
    }

    /// <summary>All pages of the list in one, for a workbook, up to <see cref="Most"/> rows; with a cursor when there are more.</summary>
    public async Task<Result<DeskList>> All(DeskListQuery query, Caller caller, CancellationToken ct)
    {
        List<DeskLine> lines = [];
        var page = await Run(query with { After = null }, caller, ct);
        while (page.IsDone)
        {
            lines.AddRange(page.Value.Items);
            if (page.Value.Next is not { } next || lines.Count >= Most) return page.Value with { Items = lines };
            page = await Run(query with { After = next }, caller, ct);
        }

        return page;
    }
}
