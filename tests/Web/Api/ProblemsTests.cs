using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CaseFlow.Tests.Fixtures;

namespace CaseFlow.Tests.Web.Api;

public sealed class ProblemsTests(Counties counties) : IClassFixture<Counties>
{
    [Theory, InlineData(false), InlineData(true)]
    public async Task Is_healthy_when_the_database_and_the_scheduler_answer(bool onPostgres)
    {
        var app = await counties.On(onPostgres);

        var client = app.CreateClient();

        // A node of a cluster is ready once it has checked in with the others.
        var health = await Eventually.Reach(() => client.GetAsync("/health"), answer => answer.IsSuccessStatusCode);

        (await health.Content.ReadAsStringAsync()).ShouldBe("Healthy");
    }

    [Theory, InlineData("zh-CN", "未找到"), InlineData("en", "Not found"), InlineData("fr", "未找到")]
    public async Task Answers_an_unknown_route_in_the_language_of_the_caller(string language, string title)
    {
        var app = await counties.On(postgres: false);
        var client = app.CreateClient();
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);

        var answer = await client.GetAsync("/api/v1/nothing-here");

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("title").GetString().ShouldBe(title);
    }

    [Theory, InlineData("DELETE", "me", 405), InlineData("HEAD", "households", 405), InlineData("POST", "files", 415), InlineData("POST", "cases/abc/withdraw", 415), InlineData("POST", "nothing-here", 404)]
    public async Task Tells_a_wrong_method_and_a_wrong_kind_of_content_from_an_unknown_address(string method, string path, int status)
    {
        var app = await counties.On(postgres: false);
        var request = new HttpRequestMessage(new(method), $"/api/v1/{path}");
        if (method == "POST") request.Content = new StringContent("hello");

        var answer = await app.CreateClient().SendAsync(request);

        ((int)answer.StatusCode).ShouldBe(status);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        (answer.Content.Headers.Allow.Count > 0).ShouldBe(status == 405);
    }

    [Fact]
    public async Task Serves_metrics_and_the_description_of_the_api()
    {
        var app = await counties.On(postgres: false);
        var client = app.CreateClient();

        var metrics = await client.GetStringAsync("/metrics");
        var description = await client.GetFromJsonAsync<JsonElement>("/openapi/v1.json");

        metrics.ShouldContain("# TYPE");
        description.GetProperty("openapi").GetString()!.ShouldStartWith("3.1");
    }
}
