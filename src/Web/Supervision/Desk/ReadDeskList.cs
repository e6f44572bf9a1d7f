using CaseFlow.Web.Identity;
using CaseFlow.Web.Organisation;
using CaseFlow.Web.Organisation.Areas;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Supervision.Desk;

/// <summary>Reads the rows behind a figure; the same scope and the same moment as the figures.</summary>
public sealed class ReadDeskList(IServiceProvider services, ReadDesk desk, OrganisationDirectory organisation, IStringLocalizer<SupervisionTexts> texts)
{
    public async Task<Result<DeskList>> Run(DeskListQuery query, Caller caller, CancellationToken ct)
    {
        var scope = DeskScope.Of(caller);
        if ((query.Area ?? scope.Roots.FirstOrDefault()) is not { } area || !scope.Contains(area)) return Refusal.NotFound(texts["AreaUnknown"]);
        if (!DeskListQuery.Figures.Contains(query.Figure)) return Refusal.Invalid("figure", "Unknown", texts["FigureUnknown"]);
        var (moment, below) = (desk.Moment(area), AreaScope.Of([area]));
        var (rows, next) = query.Subject == DeskSubject.Items
            ? await services.GetRequiredService<ListItems>().Page(query, below, moment, ct)
            : await services.GetRequiredService<ListWork>().Page(query, below, moment, ct);
        return new DeskList(area, organisation.Current.NameOf(area), query.Figure, rows, next);
    }
}
