using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace CaseFlow.Tests.Fixtures;

/// <summary>A demo account signed in with a bearer token.</summary>
public sealed class ApiUser(HttpClient client)
{
    public static async Task<ApiUser> SignIn(CaseFlowApp app, string userName)
    {
        var client = app.CreateClient();
        var answer = await client.PostAsJsonAsync("/api/v1/token", new { userName, password = CaseFlowApp.Password });
        var token = (await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>()).GetProperty("accessToken").GetString();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return new(client);
    }

    /// <summary>The body and the status; a refusal is a body too.</summary>
    public async Task<(int Status, JsonElement Body)> Post(string path, object body, string? idempotencyKey = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/" + path) { Content = JsonContent.Create(body) };
        if (idempotencyKey is not null) request.Headers.Add("Idempotency-Key", idempotencyKey);
        return await Read(await client.SendAsync(request));
    }

    public async Task<(int Status, JsonElement Body)> Get(string path) => await Read(await client.GetAsync("/api/v1/" + path));

    /// <summary>The id of a picture uploaded by this user.</summary>
    public Task<string> Upload() => client.UploadPhoto();

    /// <summary>The id of a file with this content.</summary>
    public async Task<string> Upload(byte[] content, string name)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(content), "file", name } };
        return (await Read(await client.PostAsync("/api/v1/files", form))).Body.GetProperty("id").GetString()!;
    }

    /// <summary>Pictures for the papers the work item requires.</summary>
    public Task<Dictionary<string, string[]>> Papers(JsonElement item) => client.Papers(item);

    private static async Task<(int Status, JsonElement Body)> Read(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        return ((int)answer.StatusCode, text.Length == 0 ? default : JsonSerializer.Deserialize<JsonElement>(text));
    }
}
