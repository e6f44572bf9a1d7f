using System.Globalization;
using CaseFlow.Web.Audit;
using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Runtime;
using CaseFlow.Web.Data.Store;
using CaseFlow.Web.Data.Time;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Organisation;
using CaseFlow.Web.Organisation.Organs;
using CaseFlow.Workflows.Execution;
using CaseFlow.Workflows.State;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Web.Supervision.Orders;

/// <summary>Makes the rows of an order and tells its addressee, for a supervisor and for the ladder alike.</summary>
public sealed class WriteOrder(CaseFlowDb db, IWorkflowStore store, IIdSource ids, OrganisationDirectory organisation, AuditTrail audit, TimeProvider clock)
{
    /// <summary>Numbers and ids, taken before the transaction of <see cref="Save"/> begins, because SQLite has one writer. Null when the addressee does not exist.</summary>
    public async Task<SupervisionOrder?> Prepare(OrderDraft draft, Caller issuer, CancellationToken ct)
    {
        var organ = draft.Addressee == OrderAddressee.Unit ? await Organ(draft.AddresseeId, ct) : null;
        var name = draft.Addressee == OrderAddressee.Unit ? organ?.NameOn(clock.ChinaToday) : organisation.Account(draft.AddresseeId)?.DisplayName;
        if (name is null) return null;
        var (id, now, county) = (ids.Next(), clock.GetUtcNow(), draft.Area[..6]);
        var serial = await store.NextBlock(string.Create(CultureInfo.InvariantCulture, $"supervision-order:{county}:{clock.ChinaToday.Year}"), 1, ct);
        return new()
        {
            Id = id, Number = string.Create(CultureInfo.InvariantCulture, $"DB-{county}-{clock.ChinaToday.Year}-{serial:0000}"), Colour = draft.Colour, AreaCode = draft.Area,
            Addressee = draft.Addressee, AddresseeId = draft.AddresseeId, AddresseeName = name, OrganArea = organ?.AreaCode, OrganDepartment = organ?.Department, Demand = draft.Demand,
            ReplyBy = draft.ReplyBy, RuleId = draft.RuleId, IssuedByName = issuer.Name, IssuedAt = now,
            Items = [.. draft.Items.Select(item => new OrderItem { ItemId = item.Id, Number = item.Number, Subject = item.Subject, AreaCode = item.AreaCode, Problem = item.Problem, DueOn = item.DueOn })],
            Notes = [new() { Id = ids.Next(), Act = OrderAct.Issued, UserId = issuer.UserId, UserName = issuer.Name, At = now }],
        };
    }

    /// <summary>Adds the order, its word to the addressee and its line of the audit to the running transaction.</summary>
    public async Task Save(SupervisionOrder order, IReadOnlyList<long> messageIds, CancellationToken ct)
    {
        db.Add(order);
        foreach (var (user, id) in Readers(order).Zip(messageIds)) db.Add(Word(order, user, id));
        await audit.Append(new(ObjectOf(order.Id), "order-issued", order.AreaCode, null, new { order.Number, Colour = order.Colour.ToString(), order.AddresseeName, Items = order.Items.Count }), ct);
    }

    /// <summary>Ids for the words to the addressee, taken like <see cref="Prepare"/> before the transaction.</summary>
    public IReadOnlyList<long> MessageIds(SupervisionOrder order) => [.. Readers(order).Select(_ => ids.Next())];

    public static string ObjectOf(long id) => string.Create(CultureInfo.InvariantCulture, $"supervision-order/{id}");

    // Of a unit everybody who handles cases there is told; whoever replies first has replied.
    private IReadOnlyList<string> Readers(SupervisionOrder order) => order.Addressee != OrderAddressee.Unit
        ? [order.AddresseeId]
        : [.. organisation.Current.Roles.Where(role => Rights.Handles(role.Key) && role.Department == order.OrganDepartment)
            .SelectMany(role => organisation.Current.Holders(role.Key, order.OrganArea!, clock.ChinaToday))
            .Distinct().Where(user => organisation.PostsOf(user).Any(post => post.Area == order.OrganArea))];

    private static Message Word(SupervisionOrder order, string user, long id) => new()
    {
        Id = id, CaseId = order.Items[0].ItemId, CaseArea = order.Items[0].AreaCode, Kind = "Order", UserId = user, Template = "supervision-order",
        Arguments = ValueJson.ToPlainText(new ValueMap
        {
            ["title"] = order.Number, ["due"] = order.ReplyBy.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), ["reason"] = order.Demand, ["days"] = (long)order.Items.Count,
            ["href"] = string.Create(CultureInfo.InvariantCulture, $"/supervision/orders/{order.Id}"),
        }),
        At = order.IssuedAt,
    };

    private Task<Organ?> Organ(string id, CancellationToken ct) => long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var organ)
        ? db.Set<Organ>().AsNoTracking().Include(row => row.Names).SingleOrDefaultAsync(row => row.Id == organ, ct) : Task.FromResult<Organ?>(null);
}
