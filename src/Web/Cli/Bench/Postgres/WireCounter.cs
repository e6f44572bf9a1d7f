using System.Net;
using System.Net.Sockets;

namespace CaseFlow.Web.Cli.Bench.Postgres;

/// <summary>
/// Stands between a client and PostgreSQL and counts what really crosses the wire, whatever library sends it: round trips (the client speaks after
/// an answer), executed statements, parsed ones, and connection resets.
/// </summary>
internal sealed class WireCounter : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly IPEndPoint server;
    private readonly Task accepting;
    private long trips;
    private long statements;
    private long parsed;
    private long resets;

    public WireCounter(IPEndPoint server)
    {
        this.server = server;
        listener.Start();
        accepting = Accept();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public WireCount Count => new(Interlocked.Read(ref trips), Interlocked.Read(ref statements), Interlocked.Read(ref parsed), Interlocked.Read(ref resets));

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Dispose();
        await accepting;
        stop.Dispose();
    }

    private async Task Accept()
    {
        try
        {
            while (true) _ = Relay(await listener.AcceptTcpClientAsync(stop.Token));
        }
        catch (OperationCanceledException)
        {
            // The measurement is over.
        }
    }

    private async Task Relay(TcpClient client)
    {
        using var from = client;
        using var to = new TcpClient { NoDelay = true };
        from.NoDelay = true;
        try
        {
            await to.ConnectAsync(server, stop.Token);
            var talk = new Conversation();
            await Task.WhenAny(PassRequests(from.GetStream(), to.GetStream(), talk), PassAnswers(to.GetStream(), from.GetStream(), talk));
        }
        catch (Exception e) when (e is IOException or OperationCanceledException or SocketException)
        {
            // Either side hung up, which is how connections end.
        }
    }

    // What the client sends in one go stays in one go: a message that waits for its neighbours must not look like a round trip.
    private async Task PassRequests(NetworkStream from, NetworkStream to, Conversation talk)
    {
        var buffer = new byte[1 << 16];
        var messages = new MessageScan();
        for (int size; (size = await from.ReadAsync(buffer, stop.Token)) > 0;)
        {
            if (talk.HasAnswered) Interlocked.Increment(ref trips);
            talk.HasAnswered = false;
            if (buffer.AsSpan(0, size).IndexOf("DISCARD"u8) >= 0) Interlocked.Increment(ref resets);
            foreach (var type in messages.Read(buffer.AsSpan(0, size)))
            {
                if (type is 'Q' or 'E') Interlocked.Increment(ref statements);
                if (type is 'P') Interlocked.Increment(ref parsed);
            }

            await to.WriteAsync(buffer.AsMemory(0, size), stop.Token);
        }
    }

    private async Task PassAnswers(NetworkStream from, NetworkStream to, Conversation talk)
    {
        var buffer = new byte[1 << 16];
        for (int size; (size = await from.ReadAsync(buffer, stop.Token)) > 0;)
        {
            talk.HasAnswered = true;
            await to.WriteAsync(buffer.AsMemory(0, size), stop.Token);
        }
    }

    private sealed class Conversation
    {
        private volatile bool hasAnswered;

        public bool HasAnswered { get => hasAnswered; set => hasAnswered = value; }
    }
}

internal readonly record struct WireCount(long Trips, long Statements, long Parsed, long Resets)
{
    public static WireCount operator -(WireCount now, WireCount before) =>
        new(now.Trips - before.Trips, now.Statements - before.Statements, now.Parsed - before.Parsed, now.Resets - before.Resets);
}
