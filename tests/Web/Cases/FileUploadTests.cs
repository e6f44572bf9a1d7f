using System.Net;
using System.Net.Http.Headers;
using CaseFlow.Tests.Fixtures;

namespace CaseFlow.Tests.Web.Cases;

/// <summary>Files that people hand in.</summary>
[Collection(SqliteSmallCounty.Name)]
public sealed class FileUploadTests(SqliteSmallCounty county)
{
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52];

    [Fact]
    public async Task A_photo_comes_back_as_it_was_to_its_uploader_and_to_nobody_else()
    {
        var (clerk, other) = (await county.App.SignIn("applicant-clerk"), await county.App.SignIn("applicant-clerk-2"));

        var answer = await clerk.PostAsync("/api/v1/files", Part(Png, "现场.png"));

        answer.StatusCode.ShouldBe(HttpStatusCode.Created, await answer.Content.ReadAsStringAsync());
        var id = (await answer.Json()).GetProperty("id").GetString();
        (await clerk.GetByteArrayAsync($"/api/v1/files/{id}")).ShouldBe(Png);
        (await other.GetAsync($"/api/v1/files/{id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, InlineData("MZ this is a program", "photo.png"), InlineData("", "empty.png"), InlineData("<script>alert(1)</script>", "page.pdf")]
    public async Task A_file_whose_content_is_something_else_is_refused_whatever_its_name(string content, string name)
    {
        var clerk = await county.App.SignIn("applicant-clerk");

        var answer = await clerk.PostAsync("/api/v1/files", Part(System.Text.Encoding.UTF8.GetBytes(content), name));

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity, await answer.Content.ReadAsStringAsync());
        (await answer.Json()).GetProperty("problems")[0].GetProperty("field").GetString().ShouldBe("file");
    }

    private static MultipartFormDataContent Part(byte[] bytes, string name) => new()
    {
        { new ByteArrayContent(bytes) { Headers = { ContentType = new MediaTypeHeaderValue("image/png") } }, "file", name },
    };
}
