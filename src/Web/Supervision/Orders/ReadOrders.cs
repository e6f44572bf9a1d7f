using CaseFlow.Web.Data;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Organisation;
using CaseFlow.Web.Organisation.Areas;
using CaseFlow.Web.Supervision.Desk;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Web.Supervision.Orders;

/// <summary>The orders a caller may know of: those of the areas overseen, and those addressed to the caller or the caller's unit.</summary>
public sealed class ReadOrders(CaseFlowDb db, OrganisationDirectory organisation)
{
    public const int Size = 50;

    public async Task<IReadOnlyList<SupervisionOrder>> Page(Caller caller, OrderState? state, long? before, CancellationToken ct)
    {
        var (own, organs) = (caller.UserId, OrganAreas(caller));
        var seen = db.Set<SupervisionOrder>().AsNoTracking().In(DeskScope.Of(caller), order => order.AreaCode).Select(order => order.Id);
        var orders = db.Set<SupervisionOrder>().AsNoTracking().Include(order => order.Items)
            .Where(order => seen.Contains(order.Id) || (order.Addressee != OrderAddressee.Unit && order.AddresseeId == own) || (order.OrganArea != null && organs.Contains(order.OrganArea)));
        if (state is { } wanted) orders = orders.Where(order => order.State == wanted);
        if (before is { } id) orders = orders.Where(order => order.Id < id);
        var rows = await orders.OrderByDescending(order => order.Id).Take(Size).ToListAsync(ct);
        return [.. rows.Where(order => Sees(order, caller))];
    }

    /// <summary>The order with everything that was done with it; null when there is none or the caller may not know of it.</summary>
    public async Task<SupervisionOrder?> Find(long id, Caller caller, CancellationToken ct)
    {
        var order = await db.Set<SupervisionOrder>().AsNoTracking().Include(row => row.Items).Include(row => row.Notes.OrderBy(note => note.Id)).SingleOrDefaultAsync(row => row.Id == id, ct);
        return order is not null && Sees(order, caller) ? order : null;
    }

    public bool Sees(SupervisionOrder order, Caller caller) => DeskScope.Of(caller).Contains(order.AreaCode) || IsAddressee(order, caller);

    /// <summary>Whether the caller is the person addressed, or handles cases for the unit addressed.</summary>
    public bool IsAddressee(SupervisionOrder order, Caller caller) => order.Addressee != OrderAddressee.Unit
        ? order.AddresseeId == caller.UserId
        : caller.Posts.Any(post => post.Area == order.OrganArea && Rights.Handles(post.Role) && organisation.Current.Role(post.Role)?.Department == order.OrganDepartment);

    private static List<string> OrganAreas(Caller caller) => [.. caller.Posts.Where(post => Rights.Handles(post.Role)).Select(post => post.Area)];
}
