using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text.Json;
using CaseFlow.Web.Cli.Bench.Acts;

namespace CaseFlow.Web.Cli.Bench.Http;

/// <summary>A program that signs in once and completes work items through the API.</summary>
internal sealed class HttpActs : IDisposable
{
    private static readonly byte[] Approval = JsonSerializer.SerializeToUtf8Bytes(new { outcome = "Approved", opinion = "同意" });

    private readonly ConcurrentQueue<long> open;
    private readonly HttpClient client;
    private long done;

    private HttpActs(HttpClient client, IEnumerable<long> items) => (this.client, open) = (client, new(items));

    public long Done => Interlocked.Read(ref done);

    public static async Task<HttpActs> SignIn(Uri server, IEnumerable<long> items, CancellationToken ct)
    {
        var client = new HttpClient { BaseAddress = new(server, "/api/v1/") };
        using var answer = await client.PostAsJsonAsync("token", new { userName = ProductActs.Auditor, password = ActStage.Password }, ct);
        answer.EnsureSuccessStatusCode();
        var ticket = await answer.Content.ReadFromJsonAsync<JsonElement>(ct);
        client.DefaultRequestHeaders.Authorization = new("Bearer", ticket.GetProperty("accessToken").GetString());
        return new(client, items);
    }

    public async Task Complete(CancellationToken ct)
    {
        if (!open.TryDequeue(out var id)) throw new InvalidOperationException("There are fewer open items than workers.");
        using var content = new ByteArrayContent(Approval) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        using var answer = await client.PostAsync($"work-items/{id}/complete", content, ct);
        var body = await answer.Content.ReadAsByteArrayAsync(ct);
        if (!answer.IsSuccessStatusCode) throw new InvalidOperationException(System.Text.Encoding.UTF8.GetString(body));
        using var json = JsonDocument.Parse(body);
        open.Enqueue(json.RootElement.GetProperty("opened")[0].GetProperty("id").GetInt64());
        Interlocked.Increment(ref done);
    }

    public void Dispose() => client.Dispose();
}
