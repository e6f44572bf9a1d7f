using System.Net.Http.Headers;
using System.Text.Json;

namespace CaseFlow.Tests.Fixtures;

/// <summary>Uploads a small picture wherever a step or a notice asks for a paper or a photo.</summary>
public static class SamplePapers
{
    private static readonly byte[] picture = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    /// <summary>The id of a picture uploaded by the client's account.</summary>
    public static async Task<string> UploadPhoto(this HttpClient client)
    {
        var content = new ByteArrayContent(picture) { Headers = { ContentType = new MediaTypeHeaderValue("image/png") } };
        using var form = new MultipartFormDataContent { { content, "file", "photo.png" } };
        var answer = await client.PostAsync("/api/v1/files", form);
        return (await answer.EnsureSuccessStatusCode().Json()).GetProperty("id").GetString()!;
    }

    /// <summary>One picture for every paper the work item requires.</summary>
    public static async Task<Dictionary<string, string[]>> Papers(this HttpClient client, JsonElement item)
    {
        var required = item.GetProperty("materials").EnumerateArray().Where(material => material.GetProperty("isRequired").GetBoolean()).ToList();
        if (required.Count == 0) return [];
        var photo = await client.UploadPhoto();
        return required.ToDictionary(material => material.GetProperty("key").GetString()!, _ => new[] { photo });
    }
}
