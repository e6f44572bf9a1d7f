using System.Text.Json;
using System.Text.Json.Serialization;

namespace CaseFlow.Web.Campaigns.Templates;

/// <summary>The calendars that travel inside the program (D-110 … D-114).</summary>
public static class CampaignTemplates
{
    /// <summary>The years a template may be started for.</summary>
    public const int FirstYear = 2010, LastYear = 2100;

    private static readonly JsonSerializerOptions options = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    private static readonly Lazy<IReadOnlyList<CampaignTemplate>> all = new(() =>
    [
        .. typeof(CampaignTemplates).Assembly.GetManifestResourceNames().Where(name => name.StartsWith("Campaigns/", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(Read),
    ]);

    public static IReadOnlyList<CampaignTemplate> All => all.Value;

    public static CampaignTemplate? Find(string? key) => All.FirstOrDefault(template => template.Key == key);

    private static CampaignTemplate Read(string name)
    {
        using var stream = typeof(CampaignTemplates).Assembly.GetManifestResourceStream(name)!;
        return JsonSerializer.Deserialize<CampaignTemplate>(stream, options)!;
    }
}
