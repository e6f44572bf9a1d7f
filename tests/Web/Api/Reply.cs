using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;

namespace CaseFlow.Tests.Web.Api;

/// <summary>The answer to a call: status and JSON body, a problem included.</summary>
internal sealed record Reply(int Status, JsonElement Body, string? ContentType)
{
    public static async Task<Reply> Of(HttpClient client, HttpMethod method, string path, object? body)
    {
        using var request = new HttpRequestMessage(method, "/api/v1/" + path);
        if (body is not null) request.Content = JsonContent.Create(body);
        return await Read(await client.SendAsync(request));
    }

    public static async Task<Reply> Read(HttpResponseMessage answer)
    {
        var type = answer.Content.Headers.ContentType?.MediaType;
        var isJson = type?.EndsWith("json", StringComparison.Ordinal) == true;
        return new((int)answer.StatusCode, isJson ? JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsByteArrayAsync()) : default, type);
    }

    /// <summary>The body of an answer that must have the status.</summary>
    public JsonElement Ok(int status = 200)
    {
        Status.ShouldBe(status, Body.ToString());
        return Body;
    }

    /// <summary>The problems of a refusal as "field code".</summary>
    public IEnumerable<string> Problems => Body.TryGetProperty("problems", out var list) ? list.EnumerateArray().Select(problem => $"{problem.Word("field")} {problem.Word("code")}") : [];
}

/// <summary>Short words for reading JSON.</summary>
internal static class JsonWords
{
    public static string Word(this JsonElement element, string name) => element.GetProperty(name).GetString() ?? "";

    public static long Number(this JsonElement element, string name) => element.GetProperty(name).GetInt64();

    public static DateOnly Day(this JsonElement element, string name) => DateOnly.Parse(element.Word(name), CultureInfo.InvariantCulture);
}
