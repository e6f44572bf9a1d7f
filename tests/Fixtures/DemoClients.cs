using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace CaseFlow.Tests.Fixtures;

/// <summary>Calls the API as one of the demo accounts.</summary>
public static class DemoClients
{
    /// <summary>A client that carries the account's bearer token.</summary>
    public static async Task<HttpClient> SignIn(this CaseFlowApp app, string userName, string password = CaseFlowApp.Password)
    {
        var client = app.CreateClient();
        var answer = await client.PostAsJsonAsync("/api/v1/token", new { userName, password });
        answer.EnsureSuccessStatusCode();
        var token = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("accessToken").GetString();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    /// <summary>The body of an answer, whatever its status.</summary>
    public static async Task<JsonElement> Json(this HttpResponseMessage answer) => await answer.Content.ReadFromJsonAsync<JsonElement>();

    public static async Task<JsonElement> GetJson(this HttpClient client, string path)
    {
        var answer = await client.GetAsync(path);
        if (!answer.IsSuccessStatusCode) throw new InvalidOperationException($"GET {path} answered {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
        return await answer.Json();
    }
}
