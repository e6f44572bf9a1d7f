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

    private const string Mark = "|";

    /// <summary>The newest first. Who may know of an order is asked in the statement, so that a page is full as long as there are more.</summary>
    public async Task<IReadOnlyList<SupervisionOrder>> Page(Caller caller, OrderState? state, long? before, CancellationToken ct)
    {
        var (own, organs) = (caller.UserId, Organs(caller));
        var areas = organs.Select(organ => organ.Area).ToList();
        var keys = organs.Select(organ => organ.Area + Mark + organ.Department).ToList();
        var seen = db.Set<SupervisionOrder>().AsNoTracking().In(DeskScope.Of(caller), order => order.AreaCode).Select(order => order.Id);
        var orders = db.Set<SupervisionOrder>().AsNoTracking().Include(order => order.Items).Where(order => seen.Contains(order.Id)
            || (order.Addressee != OrderAddressee.Unit && order.AddresseeId == own)
            || (order.Addressee == OrderAddressee.Unit && order.OrganArea != null && areas.Contains(order.OrganArea) && keys.Contains(order.OrganArea + Mark + (order.OrganDepartment ?? ""))));
        if (state is { } wanted) orders = orders.Where(order => order.State == wanted);
        if (before is { } id) orders = orders.Where(order => order.Id < id);
        return await orders.OrderByDescending(order => order.Id).Take(Size).ToListAsync(ct);
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
        : Organs(caller).Contains((order.OrganArea ?? "", order.OrganDepartment ?? ""));

    // The units the caller handles cases for; the organ that leads a level has no department.
    private List<(string Area, string Department)> Organs(Caller caller) =>
        [.. caller.Posts.Where(post => Rights.Handles(post.Role)).Select(post => (post.Area, organisation.Current.Role(post.Role)?.Department ?? "")).Distinct()];
}
