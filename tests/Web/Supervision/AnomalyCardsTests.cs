using CaseFlow.Tests.Fixtures;
using CaseFlow.Web.Cases.Files;
using CaseFlow.Web.Cases.Papers;
using CaseFlow.Web.Data.Time;
using CaseFlow.Web.Households;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Organisation;
using CaseFlow.Web.Standards.Parameters;
using CaseFlow.Web.Supervision.Anomalies;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseFlow.Tests.Web.Supervision;

/// <summary>What the cards count, from which number on, and what stands behind them, whatever the database.</summary>
public abstract class AnomalyCardsTests(DeskCounty county)
{
    private static readonly Caller Administrator = new("a", "管理员", [new(Rights.SystemAdmin, Items.County)], "zh-CN");

    [Fact]
    public async Task Households_taken_in_count_from_the_number_an_administrator_set_for_the_village()
    {
        const string village = "530502005004";
        var (households, today) = (await county.Households(village, 4), county.App.Clock.ChinaToday);
        await county.Add([.. households.Take(3).Select(one => county.Became(one, "Register", HouseholdStatus.Registered, today.AddDays(-2)))]);
        await county.Add(county.Became(households[3], "Import", HouseholdStatus.Registered, today));
        (await Card("NewIdentified", village)).Lines.ShouldBeEmpty();

        var set = await county.App.InScope(services => services.GetRequiredService<SetStandard>().Run(new(StandardKey.NewIdentified.Key, 3, village, null, "区乡村振兴局〔2026〕1号"), Administrator, default));

        set.IsDone.ShouldBeTrue();
        var line = (await Card("NewIdentified", village)).Lines.ShouldHaveSingleItem();
        (line.Key, line.Count).ShouldBe((village, 3));
        var behind = await Behind("NewIdentified", village, line.Key);
        behind.Select(row => row.Href).ShouldBe(households.Take(3).Select(one => $"/households/{one.Id}"), ignoreOrder: true);
    }

    [Fact]
    public async Task Households_that_fell_back_count_within_the_days_only()
    {
        const string village = "530502005005";
        var (households, today) = (await county.Households(village, 4), county.App.Clock.ChinaToday);
        await county.Add([.. households.Take(3).Select(one => county.Became(one, "Return", HouseholdStatus.Returned, today.AddDays(-80)))]);
        await county.Add(county.Became(households[3], "Return", HouseholdStatus.Returned, today.AddDays(-120)));

        var card = await Card("Returned", village);

        (card.Threshold, card.Days, card.Lines.ShouldHaveSingleItem().Count).ShouldBe((3, 90, 3));
    }

    [Fact]
    public async Task One_meeting_with_a_vote_against_takes_the_village_off_the_card()
    {
        const string village = "530502005006";
        var meetings = Enumerable.Range(0, 5).Select(n => county.Done(village, "u", county.Now.AddDays(-n), """{"members":9,"present":9,"votesFor":9,"votesAgainst":0}""", kind: "Review")).ToArray();
        await county.Add([.. meetings]);
        var before = await Card("Unanimous", village);

        await county.Add(county.Done(village, "u", county.Now, """{"members":9,"present":9,"votesFor":8,"votesAgainst":1,"votesAbstained":0}""", kind: "Review"));
        var after = await Card("Unanimous", village);

        before.Lines.ShouldHaveSingleItem().Count.ShouldBe(5);
        after.Lines.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_photo_counts_by_its_content_when_several_cases_use_it()
    {
        const string village = "530502005008";
        var (first, second, third) = (county.CaseOf(village), county.CaseOf(village), county.CaseOf(village));
        await county.Add(first, second, third);
        await county.Add([.. Paper(first.Id, "same"), .. Paper(first.Id, "same"), .. Paper(second.Id, "same"), .. Paper(third.Id, "other")]);

        var line = (await Card("SamePhoto", village)).Lines.ShouldHaveSingleItem();

        (line.Key, line.Count).ShouldBe(("same", 2));
        (await Behind("SamePhoto", village, "same")).Select(row => row.Href).ShouldBe([$"/cases/{first.Id}", $"/cases/{second.Id}"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_photo_taken_far_outside_the_village_stands_out_once_the_village_has_a_place()
    {
        const string village = "530502005010";
        var (clerk, admin) = (await ApiUser.SignIn(county.App, "applicant-clerk"), await ApiUser.SignIn(county.App, "system-admin"));
        var (inside, outside) = (await clerk.Upload(SamplePhoto.At(25.11, 99.17), "inside.jpg"), await clerk.Upload(SamplePhoto.At(25.20, 99.17), "outside.jpg"));
        var (right, wrong) = (county.CaseOf(village), county.CaseOf(village));
        await county.Add(right, wrong, HandedIn(right.Id, inside), HandedIn(wrong.Id, outside));
        (await Card("OutsideVillage", village)).Lines.ShouldBeEmpty();

        var placed = await admin.Post($"areas/{village}/bounds", new { latitude = 25.11, longitude = 99.17, radius = 2000 });

        placed.Status.ShouldBe(204, placed.Body.ToString());
        var line = (await Card("OutsideVillage", village)).Lines.ShouldHaveSingleItem();
        (line.Key, line.Count).ShouldBe((village, 1));
        var behind = (await Behind("OutsideVillage", village, village)).ShouldHaveSingleItem();
        behind.Href.ShouldBe($"/cases/{wrong.Id}");
        int.Parse(behind.Text!).ShouldBeInRange(8_000, 8_040);
    }

    [Fact]
    public async Task A_place_with_its_numbers_swapped_is_refused_with_every_problem()
    {
        var admin = await ApiUser.SignIn(county.App, "system-admin");

        var refused = await admin.Post("areas/530502005010/bounds", new { latitude = 99.17, longitude = 25.11, radius = 5 });

        refused.Status.ShouldBe(422);
        refused.Body.GetProperty("problems").EnumerateArray().Select(problem => problem.GetProperty("field").GetString()).ShouldBe(["latitude", "longitude", "radius"]);
    }

    [Fact]
    public async Task Steps_finished_in_one_minute_stand_behind_the_person()
    {
        const string village = "530502005009";
        var at = county.Now.AddHours(-3);
        await county.Add([.. Enumerable.Range(0, 10).Select(_ => county.Done(village, "fast", at)), county.Done(village, "fast", at.AddHours(-1))]);

        var line = (await Card("FastWork", village)).Lines.ShouldHaveSingleItem();

        (line.Key, line.Count).ShouldBe(("fast", 10));
        (await Behind("FastWork", village, "fast")).Count.ShouldBe(10);
        (await Behind("SameDay", village, village)).ShouldBeEmpty();
        (await Behind("NoObjections", village, village)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Other_areas_are_hidden_and_a_number_out_of_range_or_of_the_past_is_refused()
    {
        var other = new Caller("t", "t", [new("TownshipHead", Items.OtherTownship)], "zh-CN");
        var today = county.App.Clock.ChinaToday;

        var hidden = await county.App.InScope(services => services.GetRequiredService<ReadAnomalies>().Rows("FastWork", Items.Township, "fast", other, default));
        var (wild, late) = (await Set(new(StandardKey.FastWork.Key, 0, null, null, "x")), await Set(new(StandardKey.FastWork.Key, 12.5m, null, today.AddDays(-1), "")));

        hidden.Refusal!.Kind.ShouldBe(CaseFlow.Web.RefusalKind.NotFound);
        wild.Refusal!.Problems.Select(problem => problem.Field).ShouldBe(["value"]);
        late.Refusal!.Problems.Select(problem => problem.Field).ShouldBe(["value", "validFrom", "source"]);
    }

    private Task<CaseFlow.Web.Result<Standard>> Set(StandardInput input) => county.App.InScope(services => services.GetRequiredService<SetStandard>().Run(input, Administrator, default));

    private async Task<AnomalyCard> Card(string kind, string village) =>
        (await county.App.InScope(services => services.GetRequiredService<ReadAnomalies>().Run(village, DeskCounty.Supervisor, default))).Value!.Cards.Single(card => card.Kind == kind);

    private async Task<IReadOnlyList<AnomalyRow>> Behind(string kind, string village, string key) =>
        (await county.App.InScope(services => services.GetRequiredService<ReadAnomalies>().Rows(kind, village, key, DeskCounty.Supervisor, default))).Value!.Rows;

    private CasePaper HandedIn(long caseId, string file) =>
        new() { Id = DeskCounty.NewId(), CaseId = caseId, WorkItemId = 1, Step = "s", Material = "photo", FileId = file, FileName = "照片.jpg", HandedInBy = "u", HandedInAt = county.Now };

    private object[] Paper(long caseId, string hash)
    {
        var id = Guid.NewGuid().ToString("n");
        return
        [
            new StoredFile { Id = id, Name = "照片.jpg", ContentType = "image/jpeg", Size = 1, Hash = hash, UploadedBy = "u", UploadedAt = county.Now },
            HandedIn(caseId, id),
        ];
    }
}

[Collection(SqliteDeskCounty.Name)]
public sealed class AnomalyCardsOnSqliteTests(SqliteDeskCounty county) : AnomalyCardsTests(county);

[Collection(PostgresDeskCounty.Name)]
public sealed class AnomalyCardsOnPostgresTests(PostgresDeskCounty county) : AnomalyCardsTests(county);
