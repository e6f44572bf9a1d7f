using System.Net;
using System.Net.Http.Json;
using CaseFlow.Tests.Fixtures;
using CaseFlow.Web.Data.Time;
using CaseFlow.Web.Rectification;
using CaseFlow.Web.Supervision.Orders;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Tests.Web.Supervision;

/// <summary>督办单 and 通报 through the API, as the people concerned see them.</summary>
public sealed class OrdersTests(DemoCountyApp county) : IClassFixture<DemoCountyApp>
{
    [Fact]
    public async Task An_order_is_read_replied_to_sent_back_and_closed_and_keeps_it_all()
    {
        var (supervisor, head, stranger) = (await county.SignIn("supervisor"), await county.SignIn("township-head"), await county.SignIn("township-head-2"));
        var order = $"/api/v1/supervision/orders/{await Issue(supervisor, "township-head")}";

        (await stranger.GetAsync(order)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await supervisor.GetJson(order)).GetProperty("readAt").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
        (await supervisor.PostAsJsonAsync(order + "/reply", new { text = "x" })).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await supervisor.PostAsJsonAsync(order + "/close", new { text = "x" })).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await head.PostAsJsonAsync(order + "/reply", new { text = " " })).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await head.PostAsJsonAsync(order + "/reply", new { text = "已安排" })).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await head.PostAsJsonAsync(order + "/reply", new { text = "又回复" })).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await supervisor.PostAsJsonAsync(order + "/send-back", new { text = "没有完成时限" })).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await head.PostAsJsonAsync(order + "/reply", new { text = "月底前完成" })).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await supervisor.PostAsJsonAsync(order + "/close", new { text = "同意" })).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        var seen = await supervisor.GetJson(order);
        seen.GetProperty("state").GetString().ShouldBe("Closed");
        seen.GetProperty("notes").EnumerateArray().Select(note => note.GetProperty("act").GetString()).ShouldBe(["Issued", "Read", "Replied", "SentBack", "Replied", "Closed"]);
        (await supervisor.GetAsync(order + "/paper.docx")).Content.Headers.ContentType!.MediaType!.ShouldContain("wordprocessingml");
    }

    [Fact]
    public async Task An_order_goes_out_over_items_of_the_own_area_only()
    {
        var supervisor = await county.SignIn("supervisor");
        var item = Items.New("530521100001", ItemState.Rectifying, county.App.Clock.ChinaToday.AddDays(-5));
        await county.App.Add(item);

        var answer = await supervisor.PostAsJsonAsync("/api/v1/supervision/orders", await Input("township-head", item.Id));

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_report_keeps_its_figures_while_the_items_go_on()
    {
        var (supervisor, today) = (await county.SignIn("supervisor"), county.App.Clock.ChinaToday);
        var item = Items.New(Items.Village, ItemState.Rectifying, today.AddDays(-2));
        await county.App.Add(item, Items.New(Items.Village, ItemState.Closed, null, closed: today));
        var made = await (await supervisor.PostAsJsonAsync("/api/v1/supervision/reports", new { })).Json();
        var report = $"/api/v1/supervision/reports/{made.GetProperty("id").GetInt64()}";

        await county.App.InDatabase(db => db.Set<RectificationItem>().Where(row => row.Id == item.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.State, ItemState.Closed).SetProperty(row => row.ClosedOn, today).SetProperty(row => row.IsLate, true)));
        var again = await (await supervisor.PostAsJsonAsync("/api/v1/supervision/reports", new { })).Json();

        (await supervisor.GetJson(report)).GetProperty("figures").GetString().ShouldBe(made.GetProperty("figures").GetString());
        again.GetProperty("figures").GetString().ShouldNotBe(made.GetProperty("figures").GetString());
        (await supervisor.GetAsync(report + "/paper.docx")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_unit_turns_the_pages_of_its_own_orders_though_the_newest_are_for_others()
    {
        await county.App.InDatabase(db =>
        {
            db.AddRange(Enumerable.Range(0, 120).Select(number => ForUnit(700_000_000 + number, number < 60 ? "Housing" : "Water")));
            return db.SaveChangesAsync();
        });
        var housing = await county.SignIn("dept-housing");

        var first = (await housing.GetJson("/api/v1/supervision/orders")).EnumerateArray().Select(order => order.GetProperty("id").GetInt64()).ToList();
        var second = (await housing.GetJson($"/api/v1/supervision/orders?before={first[^1]}")).EnumerateArray().Select(order => order.GetProperty("id").GetInt64()).ToList();

        first.ShouldBe(Enumerable.Range(0, 50).Select(number => 700_000_059L - number));
        second.ShouldBe(Enumerable.Range(0, 10).Select(number => 700_000_009L - number));
    }

    private SupervisionOrder ForUnit(long id, string department) => new()
    {
        Id = id, Number = $"DB-TEST-{id}", Colour = OrderColour.Blue, AreaCode = Items.County, Addressee = OrderAddressee.Unit, AddresseeId = "1", AddresseeName = department, OrganArea = Items.Township,
        OrganDepartment = department, Demand = "立即整改", ReplyBy = county.App.Clock.ChinaToday.AddDays(3), IssuedByName = "徐正", IssuedAt = county.App.Clock.GetUtcNow(),
    };

    private async Task<long> Issue(HttpClient supervisor, string addressee)
    {
        var item = Items.New(Items.Village, ItemState.Rectifying, county.App.Clock.ChinaToday.AddDays(-5));
        await county.App.Add(item);
        var issued = await supervisor.PostAsJsonAsync("/api/v1/supervision/orders", await Input(addressee, item.Id));
        issued.StatusCode.ShouldBe(HttpStatusCode.Created);
        return (await issued.Json()).GetProperty("id").GetInt64();
    }

    private async Task<object> Input(string addressee, long item) => new
    {
        colour = "Yellow", addressee = "Leader", addresseeId = await county.App.InDatabase(db => db.Users.Where(user => user.UserName == addressee).Select(user => user.Id).SingleAsync()),
        items = new[] { item }, demand = "立即整改", replyBy = county.App.Clock.ChinaToday.AddDays(3),
    };
}
