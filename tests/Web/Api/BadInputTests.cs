using CaseFlow.Tests.Fixtures;

namespace CaseFlow.Tests.Web.Api;

/// <summary>Bad input that must get a certain answer.</summary>
[Collection(AuthorizationCounty.Shared)]
public sealed class BadInputTests(AuthorizationCounty county)
{
    [Fact]
    public async Task Refusals_speak_Chinese_unless_English_is_asked_for_and_list_every_problem()
    {
        var chinese = await county.Post("applicant-clerk", "cases", """{"procedure":"","areaCode":"12","form":5}""");
        var english = await county.Post("applicant-clerk", "cases", """{"procedure":"","areaCode":"12","form":5}""", "en");

        chinese.ContentType.ShouldBe("application/problem+json");
        chinese.Problems.Count().ShouldBe(3);
        HostileInputTests.HasChinese(chinese.Body.Word("title")).ShouldBeTrue();
        chinese.Body.GetProperty("problems").EnumerateArray().ShouldAllBe(problem => HostileInputTests.HasChinese(problem.Word("message")));
        HostileInputTests.HasChinese(english.Body.ToString()).ShouldBeFalse(english.Body.ToString());
        english.Body.ToString().ShouldContain("The form must be an object");
    }

    [Theory]
    [InlineData("""{"source":"Town"}""", "$.source", "County"), InlineData("""{"recheckBy":"tomorrow"}""", "$.recheckBy", "2026-03-01"), InlineData("""{"organId":"five"}""", "$.organId", "整数")]
    [InlineData("""{"problem":5}""", "$.problem", "文字")]
    public async Task A_value_of_the_wrong_type_is_told_what_is_expected(string body, string field, string expected)
    {
        var refused = await county.Post("county-auditor", "rectification-items", body);

        refused.Status.ShouldBe(400);
        refused.Problems.ShouldBe([$"{field} wrong-type"]);
        refused.Body.GetProperty("problems")[0].Word("message").ShouldContain(expected);
    }

    [Theory]
    [InlineData("work-items?view=everything"), InlineData("work-items?lamp=Purple"), InlineData("work-items?after=garbage"), InlineData("work-items?size=-5")]
    [InlineData("households?size=0"), InlineData("households?status=Rich"), InlineData("households?after=abc")]
    public async Task A_list_says_what_it_does_not_understand(string path)
    {
        var refused = await county.Ask("applicant-clerk", path);

        refused.Status.ShouldBeOneOf([400, 422], refused.Body.ToString());
        refused.Body.GetProperty("problems").GetArrayLength().ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Texts_and_forms_beyond_all_measure_are_refused_by_acts_that_would_else_be_done()
    {
        var text = new string('长', 20_000);

        var opinion = await county.Post("applicant-clerk", county.Fill("work-items/{item}/complete"), $$"""{"outcome":"Approved","opinion":"{{text}}"}""");
        var reason = await county.Post("applicant-clerk", county.Fill("cases/{case}/withdraw"), $$"""{"reason":"{{text}}"}""");
        var form = await county.Post("applicant-clerk", "cases", $$$"""{"procedure":"identification","areaCode":"530502005007","form":{"a":"{{{string.Concat(Enumerable.Repeat(text, 6))}}}"}}""");

        (opinion.Status, reason.Status, form.Status).ShouldBe((422, 422, 422));
        opinion.Problems.ShouldBe(["$.opinion too-long"]);
        (await county.Get("applicant-clerk", county.Fill("cases/{case}"))).Word("status").ShouldBe("Running");
    }

    [Fact]
    public async Task A_step_with_one_result_asks_for_its_form_even_when_the_result_is_left_out()
    {
        var item = (await county.Post("applicant-clerk", "cases", """{"procedure":"identification","areaCode":"530502005007"}""")).Ok(201)
            .GetProperty("openWorkItems")[0].GetProperty("id");

        var refused = await county.Post("applicant-clerk", $"work-items/{item}/complete", "{}");

        refused.Status.ShouldBe(422);
        refused.Problems.ShouldContain("reasonText Required");
    }

    [Theory]
    [InlineData("households/{household}?asOf=1800-01-01"), InlineData("procedures/identification/versions/1/timeline?start=0217-06-01")]
    public async Task Days_nobody_can_mean_are_refused(string path)
    {
        var refused = await county.Ask("county-auditor", path.Replace("{household}", county.Fill("{household}")));

        refused.Status.ShouldBe(422, refused.Body.ToString());
        refused.Problems.ShouldHaveSingleItem().ShouldEndWith("day-range");
    }

    [Fact]
    public async Task The_same_key_starts_one_case_and_another_content_under_it_is_refused()
    {
        const string Body = """{"procedure":"monitoring","areaCode":"530502005007"}""";
        var key = Guid.NewGuid().ToString();

        var first = await county.Send("applicant-clerk", "POST", "/api/v1/cases", Body, key: key);
        var again = await county.Send("applicant-clerk", "POST", "/api/v1/cases", Body, key: key);
        var other = await county.Send("applicant-clerk", "POST", "/api/v1/cases", Body.Replace("monitoring", "identification"), key: key);

        again.Ok(201).ToString().ShouldBe(first.Ok(201).ToString());
        other.Status.ShouldBe(422);
    }

    [Fact]
    public async Task Files_that_are_not_what_their_name_says_are_refused()
    {
        var refused = new[]
        {
            await county.Upload("applicant-clerk", "photo.png", "<html><script>alert(1)</script></html>"u8.ToArray()),
            await county.Upload("applicant-clerk", "paper.pdf", "%PNG"u8.ToArray()), await county.Upload("applicant-clerk", "run.exe", "MZ"u8.ToArray()),
            await county.Upload("applicant-clerk", "empty.png", []), await county.Upload("applicant-clerk", "no-ending", "text"u8.ToArray()),
            await county.Upload("applicant-clerk", new string('n', 300) + ".svg", "<svg onload='x'/>"u8.ToArray()),
        };

        refused.ShouldAllBe(reply => reply.Status == 422 && reply.ContentType == "application/problem+json");
    }

    [Theory, InlineData("/api/v1/procedures"), InlineData("/api/v1/procedure-packages"), InlineData("/elsa/api/workflow-definitions/import-files"), InlineData("/api/v1/files")]
    public async Task A_damaged_form_is_told_as_such(string path)
    {
        var client = await county.App.SignIn("procedure-admin");
        var cutOff = new StringContent("--b\r\nContent-Disp");
        cutOff.Headers.ContentType = new("multipart/form-data") { Parameters = { new("boundary", "b") } };

        var answer = await client.PostAsync(path, cutOff);

        ((int)answer.StatusCode).ShouldBe(400);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("broken-form");
    }

    [Fact]
    public async Task An_unknown_address_is_not_found()
    {
        (await county.Ask("applicant-clerk", "no-such-thing")).Status.ShouldBe(404);
        (await county.Post("applicant-clerk", "no-such-thing", "{}")).Status.ShouldBe(404);
    }
}
