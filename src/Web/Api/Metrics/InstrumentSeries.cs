using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;

namespace CaseFlow.Web.Api.Metrics;

/// <summary>
/// The series of one instrument, found by the values of the tags as they come. A request makes a dozen measurements, so names and labels are put into words
/// only when somebody reads them.
/// </summary>
internal sealed class InstrumentSeries
{
    private readonly ConcurrentDictionary<KeyValuePair<string, object?>[], Series> byTags = new(TagComparer.Instance);
    private readonly ConcurrentDictionary<KeyValuePair<string, object?>[], Series>.AlternateLookup<ReadOnlySpan<KeyValuePair<string, object?>>> known;

    public InstrumentSeries(Instrument instrument)
    {
        Kind = KindOf(instrument);
        Name = Plain(instrument.Name) + (Kind is SeriesKind.Counter or SeriesKind.ObservedCounter ? "_total" : "");
        known = byTags.GetAlternateLookup<ReadOnlySpan<KeyValuePair<string, object?>>>();
    }

    public string Name { get; }

    public SeriesKind Kind { get; }

    public void Add(double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if (!known.TryGetValue(tags, out var series)) series = byTags.GetOrAdd(tags.ToArray(), _ => new Series(Kind));
        series.Add(value);
    }

    public void Render(StringBuilder text)
    {
        foreach (var (tags, series) in byTags) series.Render(text, Name, Labels(tags));
    }

    private static SeriesKind KindOf(Instrument instrument) => instrument switch
    {
        Histogram<double> or Histogram<long> or Histogram<int> => SeriesKind.Histogram,
        ObservableCounter<double> or ObservableCounter<long> or ObservableCounter<int> => SeriesKind.ObservedCounter,
        { IsObservable: true } => SeriesKind.Gauge,
        UpDownCounter<double> or UpDownCounter<long> or UpDownCounter<int> => SeriesKind.UpDown,
        _ => SeriesKind.Counter,
    };

    private static string Labels(KeyValuePair<string, object?>[] tags)
    {
        var labels = new StringBuilder();
        foreach (var (key, value) in tags)
        {
            if (labels.Length > 0) labels.Append(',');
            var safe = Convert.ToString(value, CultureInfo.InvariantCulture)?.Replace("\\", @"\\").Replace("\"", "\\\"").Replace("\n", "\\n");
            labels.Append(Plain(key)).Append("=\"").Append(safe).Append('"');
        }

        return labels.ToString();
    }

    private static string Plain(string name) => string.Create(name.Length, name, (target, source) =>
    {
        for (var index = 0; index < source.Length; index++) target[index] = char.IsAsciiLetterOrDigit(source[index]) ? source[index] : '_';
    });
}
