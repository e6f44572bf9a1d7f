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

    private readonly ConcurrentDictionary<SeriesKey, Series> series = new();
    private readonly MeterListener listener = new();

    public PrometheusText()
    {
        listener.InstrumentPublished = (instrument, meterListener) =>
        {
            if (Meters.Contains(instrument.Meter.Name)) meterListener.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Record(instrument, value, tags));
        listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Record(instrument, value, tags));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Record(instrument, value, tags));
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
        foreach (var group in series.GroupBy(pair => (pair.Key.Name, pair.Key.Kind)).OrderBy(group => group.Key.Name, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"# TYPE {group.Key.Name} {TypeOf(group.Key.Kind)}\n");
            foreach (var (key, values) in group) values.Render(text, key);
        }

        return text.ToString();
    }

    private void Record(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var kind = KindOf(instrument);
        var name = Name(instrument.Name) + (kind is SeriesKind.Counter or SeriesKind.ObservedCounter ? "_total" : "");
        series.GetOrAdd(new SeriesKey(name, kind, Labels(tags)), key => new Series(key.Kind)).Add(value);
    }

    private static SeriesKind KindOf(Instrument instrument) => instrument switch
    {
        Histogram<double> or Histogram<long> or Histogram<int> => SeriesKind.Histogram,
        ObservableCounter<double> or ObservableCounter<long> or ObservableCounter<int> => SeriesKind.ObservedCounter,
        { IsObservable: true } => SeriesKind.Gauge,
        UpDownCounter<double> or UpDownCounter<long> or UpDownCounter<int> => SeriesKind.UpDown,
        _ => SeriesKind.Counter,
    };

    private static string TypeOf(SeriesKind kind) => kind switch
    {
        SeriesKind.Histogram => "histogram",
        SeriesKind.Counter or SeriesKind.ObservedCounter => "counter",
        _ => "gauge",
    };

    private static string Labels(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var labels = new StringBuilder();
        foreach (var (key, value) in tags)
        {
            if (labels.Length > 0) labels.Append(',');
            var safe = Convert.ToString(value, CultureInfo.InvariantCulture)?.Replace("\\", @"\\").Replace("\"", "\\\"").Replace("\n", "\\n");
            labels.Append(Name(key)).Append("=\"").Append(safe).Append('"');
        }

        return labels.ToString();
    }

    private static string Name(string name) => string.Create(name.Length, name, (target, source) =>
    {
        for (var index = 0; index < source.Length; index++) target[index] = char.IsAsciiLetterOrDigit(source[index]) ? source[index] : '_';
    });
}
