using System.Net;
using CaseFlow.Tests.Fixtures;

namespace CaseFlow.Tests.Web.Procedures;

public sealed class ClockSentenceTests(DemoCountyApp county) : IClassFixture<DemoCountyApp>
{
    private const string Clock = "/api/v1/procedures/identification/draft/deadline";

    [Fact]
    public async Task A_period_explains_itself_before_it_is_saved()
    {
        var admin = await county.SignIn("procedure-admin");

        var sample = await admin.GetJson($"{Clock}?days=7&calendar=Natural&roll=RestDay&posting=true");

        sample.GetProperty("sentence").GetString()!.ShouldContain("7");
        DateOnly.Parse(sample.GetProperty("lastDay").GetString()!).ShouldBeGreaterThan(new DateOnly(2026, 1, 1));
    }

    [Theory, InlineData("Reception", "受理"), InlineData("Meeting", "评议"), InlineData("Field", "起算"), InlineData("Arrival", "收到")]
    public async Task The_sentence_says_what_the_limit_counts_from(string start, string verb)
    {
        var admin = await county.SignIn("procedure-admin");

        var sample = await admin.GetJson($"{Clock}?days=5&calendar=Working&start={start}");

        sample.GetProperty("sentence").GetString()!.ShouldContain(verb);
    }

    [Theory, InlineData(0), InlineData(366), InlineData(int.MaxValue)]
    public async Task Days_outside_the_limits_are_refused(int days)
    {
        var admin = await county.SignIn("procedure-admin");

        var answer = await admin.GetAsync($"{Clock}?days={days}");

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }
}
