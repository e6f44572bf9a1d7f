using System.Net;
using CaseFlow.Tests.Fixtures;
using CaseFlow.Web.Data.Time;
using CaseFlow.Web.Organisation.Organs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseFlow.Tests.Web.Organisation;

public sealed class OrganTests(DemoCountyApp county) : IClassFixture<DemoCountyApp>
{
    private const string Village = "530502005007", Township = "530502005000";

    [Fact]
    public async Task A_renamed_organ_keeps_its_old_name_on_older_papers()
    {
        var admin = await ApiUser.SignIn(county.App, "system-admin");
        var today = county.App.Clock.ChinaToday;
        var organ = await LeadingOrgan(Village);

        var changed = await admin.Post($"organs/{organ}", new { name = "新名社区居民委员会", from = today, phone = "0875-2000001", address = "新村路1号" });

        changed.Status.ShouldBe(204, changed.Body.ToString());
        var now = await Contacts(today);
        (now.Name, now.Phone).ShouldBe(("新名社区居民委员会", "0875-2000001"));
        (await Contacts(today.AddDays(-1))).Name.ShouldNotBe("新名社区居民委员会");
        (await admin.Get($"audit?object=organ/{organ}")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task A_notice_names_the_numbers_of_the_levels_above_and_the_line_for_complaints()
    {
        var admin = await ApiUser.SignIn(county.App, "system-admin");
        (await admin.Post($"organs/{await LeadingOrgan(Township)}", new { name = "河图街道办事处", phone = "0875-2000002", hotline = "0875-12345" })).Status.ShouldBe(204);

        var contacts = await Contacts(county.App.Clock.ChinaToday, Village + "08");

        contacts.Above.ShouldBe([("河图街道办事处", "0875-2000002")]);
        contacts.Hotline.ShouldBe("0875-12345");
    }

    [Fact]
    public async Task A_new_organ_is_told_every_problem_and_stands_on_the_page_when_it_is_right()
    {
        var admin = await ApiUser.SignIn(county.App, "system-admin");

        var refused = await admin.Post($"areas/{Village}/organs", new { name = " ", phone = "打电话", department = "" });
        var registered = await admin.Post($"areas/{Village}/organs", new { name = "村卫生室", department = "Health", phone = "0875-2000003" });
        var foreign = await admin.Post("areas/530500000000/organs", new { name = "市局" });

        refused.Body.GetProperty("problems").EnumerateArray().Select(problem => problem.GetProperty("field").GetString()).ShouldBe(["name", "department", "phone"]);
        (registered.Status, foreign.Status).ShouldBe((201, 403));
        var page = await (await county.App.SignIn("system-admin")).GetStringAsync($"/admin/areas/{Village}");
        WebUtility.HtmlDecode(page).ShouldContain("村卫生室");
    }

    private Task<long> LeadingOrgan(string area) =>
        county.App.InDatabase(db => db.Set<Organ>().Where(organ => organ.AreaCode == area && organ.Department == null).Select(organ => organ.Id).SingleAsync());

    private Task<Contacts> Contacts(DateOnly day, string area = Village) => county.App.InScope(services => services.GetRequiredService<OrganContacts>().Of(area, day, default));
}
