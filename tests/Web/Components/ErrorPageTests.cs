using System.Net;
using CaseFlow.Tests.Fixtures;
using CaseFlow.Web.Notices.Reading;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace CaseFlow.Tests.Web.Components;

public sealed class ErrorPageTests(DemoCountyApp county) : IClassFixture<DemoCountyApp>
{
    [Fact]
    public async Task A_page_that_fails_answers_with_the_error_page_and_the_number_of_the_request()
    {
        await using var app = new CaseFlowApp();
        using var broken = app.WithWebHostBuilder(host => host.ConfigureTestServices(
            services => services.AddScoped<ReadPublicNotices>(_ => throw new InvalidOperationException("the board is broken"))));

        var answer = await broken.CreateClient().GetAsync("/public/notices");

        answer.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        var page = await answer.Content.ReadAsStringAsync();
        page.ShouldContain("id=\"trace\"");
        page.ShouldNotContain("the board is broken");
    }

    [Fact]
    public async Task A_notice_that_does_not_hang_in_public_answers_with_the_page_that_says_so()
    {
        var answer = await county.App.CreateClient().GetAsync("/public/notices/1");

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("plain-card");
    }

    [Theory]
    [InlineData("/public/notices?after=abc"), InlineData("/households?after=abc"), InlineData("/households/1?asOf=2026-02-30"), InlineData("/designer/identification?advanced"), InlineData("/campaigns?before=99999999999999999999")]
    public async Task An_address_whose_query_cannot_be_read_is_not_found(string address)
    {
        var admin = await county.SignIn("county-auditor");
        var designer = await county.SignIn("procedure-admin");

        var answer = await (address.StartsWith("/designer", StringComparison.Ordinal) ? designer : admin).GetAsync(address);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("plain-card");
    }

    [Fact]
    public async Task An_address_whose_query_is_left_empty_opens_the_page()
    {
        var answer = await (await county.SignIn("county-auditor")).GetAsync("/households?after=&q=");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
