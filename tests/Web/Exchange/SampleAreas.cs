using CaseFlow.Web.Exchange;

namespace CaseFlow.Web.Tests.Exchange;

/// <summary>The villages of the sample county.</summary>
sealed class SampleAreas : IAreaNames
{
    static readonly Dictionary<string, string> villages = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Demo", "areas-530502.csv"))
        .Select(line => line.Split(',')).Where(cells => cells[2] == "Village").ToDictionary(cells => cells[0], cells => cells[1]);

    public string? VillageName(string code) => villages.GetValueOrDefault(code);
}
