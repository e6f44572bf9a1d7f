using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace CaseFlow.Web.Cli.Bench.Engine;

/// <summary>
/// The least a workflow interpreter must do: a queue of tokens over a compiled graph, a log of what ran, waits by key, and its state as JSON.
/// It has no variables, faults, scopes or versions: a floor to measure against, not an engine.
/// </summary>
internal sealed class MinimalInterpreter(MinimalGraph graph, long id)
{
    private readonly Queue<int> ready = new();
    private readonly int[] arrived = new int[graph.Nodes.Length];
    private readonly List<(int Node, bool IsEnd, long At)> log = new(32);
    private readonly List<(long Id, int Node)> waits = new(4);
    private int live = 1;

    public bool IsDone => live == 0;

    public static MinimalInterpreter Start(MinimalGraph graph, long id)
    {
        var instance = new MinimalInterpreter(graph, id);
        instance.ready.Enqueue(0);
        instance.Run();
        return instance;
    }

    public void Resume()
    {
        var node = waits[0].Node;
        waits.RemoveAt(0);
        Complete(graph.Nodes[node]);
        Run();
    }

    public byte[] Save(ArrayBufferWriter<byte> buffer)
    {
        buffer.ResetWrittenCount();
        using var json = new Utf8JsonWriter(buffer);
        json.WriteStartObject();
        json.WriteNumber("id", id);
        json.WriteString("definition", graph.Name);
        json.WriteNumber("live", live);
        WriteWaits(json);
        json.WriteStartObject("arrived");
        for (var index = 0; index < arrived.Length; index++)
            if (arrived[index] > 0) json.WriteNumber(graph.Nodes[index].Id, arrived[index]);
        json.WriteEndObject();
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    public static MinimalInterpreter Load(byte[] state, MinimalGraph graph)
    {
        using var document = JsonDocument.Parse(state);
        var json = document.RootElement;
        var instance = new MinimalInterpreter(graph, json.GetProperty("id").GetInt64()) { live = json.GetProperty("live").GetInt32() };
        foreach (var wait in json.GetProperty("waits").EnumerateArray())
            instance.waits.Add((wait.GetProperty("id").GetInt64(), IndexOf(graph, wait.GetProperty("node").GetString()!)));
        foreach (var count in json.GetProperty("arrived").EnumerateObject()) instance.arrived[IndexOf(graph, count.Name)] = count.Value.GetInt32();
        return instance;
    }

    private void WriteWaits(Utf8JsonWriter json)
    {
        json.WriteStartArray("waits");
        foreach (var (waitId, node) in waits)
        {
            json.WriteStartObject();
            json.WriteNumber("id", waitId);
            json.WriteString("node", graph.Nodes[node].Id);
            json.WriteString("key", string.Create(CultureInfo.InvariantCulture, $"task:{waitId}"));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void Run()
    {
        while (ready.TryDequeue(out var index))
        {
            var node = graph.Nodes[index];
            if (node.Arrivals > 1 && ++arrived[index] < node.Arrivals)
            {
                live--;
                continue;
            }

            log.Add((index, false, Stopwatch.GetTimestamp()));
            if (node.Kind == MinimalKind.Wait) waits.Add((id + index, index));
            else Complete(node);
        }
    }

    private void Complete(MinimalNode node)
    {
        log.Add((node.Index, true, Stopwatch.GetTimestamp()));
        live += node.Next.Length - 1;
        foreach (var next in node.Next) ready.Enqueue(next);
    }

    private static int IndexOf(MinimalGraph graph, string nodeId) => Array.FindIndex(graph.Nodes, node => node.Id == nodeId);
}
