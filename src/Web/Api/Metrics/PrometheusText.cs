using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;

namespace CaseFlow.Web.Api.Metrics;

/// <summary>Prometheus text over System.Diagnostics.Metrics, without a package.</summary>
public sealed class PrometheusText : IHostedService, IDisposable
{
    private static readonly HashSet<string> Meters =
        ["CaseFlow", "System.Runtime", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Npgsql", "Quartz"];

    private readonly ConcurrentQueue<InstrumentSeries> instruments = new();
    private readonly MeterListener listener = new();

    public PrometheusText()
    {
        listener.InstrumentPublished = (instrument, meterListener) =>
        {
            if (!Meters.Contains(instrument.Meter.Name)) return;
            var measured = new InstrumentSeries(instrument);
            instruments.Enqueue(measured);
            meterListener.EnableMeasurementEvents(instrument, measured);
        };
        listener.SetMeasurementEventCallback<long>(static (_, value, tags, state) => ((InstrumentSeries)state!).Add(value, tags));
        listener.SetMeasurementEventCallback<int>(static (_, value, tags, state) => ((InstrumentSeries)state!).Add(value, tags));
        listener.SetMeasurementEventCallback<double>(static (_, value, tags, state) => ((InstrumentSeries)state!).Add(value, tags));
    }

    public Task StartAsync(CancellationToken ct)
    {
        listener.Start();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken ct) => Task.CompletedTask;

    public void Dispose() => listener.Dispose();

    /// <summary>All series as text/plain; version=0.0.4.</summary>
    public string Render()
    {
        listener.RecordObservableInstruments();
        var text = new StringBuilder();
        foreach (var group in instruments.GroupBy(measured => (measured.Name, measured.Kind)).OrderBy(group => group.Key.Name, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"# TYPE {group.Key.Name} {TypeOf(group.Key.Kind)}\n");
            foreach (var measured in group) measured.Render(text);
        }

        return text.ToString();
    }

    private static string TypeOf(SeriesKind kind) => kind switch
    {
        SeriesKind.Histogram => "histogram",
        SeriesKind.Counter or SeriesKind.ObservedCounter => "counter",
        _ => "gauge",
    };
}
