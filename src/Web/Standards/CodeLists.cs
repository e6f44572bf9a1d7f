using System.Reflection;
using System.Text.Json;

namespace CaseFlow.Web.Standards;

/// <summary>The dated code lists of the product; they are data files, and a label is valid only on the days its list says.</summary>
public sealed class CodeLists
{
    static readonly Lazy<CodeLists> shipped = new(() => new(ReadEmbedded()));

    readonly Dictionary<string, CodeList> lists;
    readonly Dictionary<(string List, string Label), CodeItem[]> items;

    public CodeLists(IEnumerable<CodeList> all)
    {
        lists = all.ToDictionary(list => list.Code);
        items = lists.Values.SelectMany(list => list.Items, (list, item) => (list.Code, item))
            .GroupBy(pair => (pair.Code, pair.item.Zh), pair => pair.item)
            .ToDictionary(group => group.Key, group => group.ToArray());
    }

    /// <summary>The lists that come with the product.</summary>
    public static CodeLists Shipped => shipped.Value;

    public IReadOnlyCollection<CodeList> All => lists.Values;

    public CodeList this[string code] => lists[code];

    public bool IsValid(string list, string label, DateOnly asOf) => Find(list, label, asOf) is not null;

    /// <summary>The entry with this Chinese label that is in force on the day.</summary>
    public CodeItem? Find(string list, string label, DateOnly asOf) =>
        items.TryGetValue((list, label), out var found) ? Array.Find(found, item => item.IsInForce(asOf)) : null;

    /// <summary>The Chinese labels in force on the day, in the order of the list.</summary>
    public IReadOnlyList<string> Labels(string list, DateOnly asOf) =>
        [.. lists[list].Items.Where(item => item.IsInForce(asOf)).Select(item => item.Zh)];

    static IEnumerable<CodeList> ReadEmbedded()
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith("CodeLists/", StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            yield return JsonSerializer.Deserialize<CodeList>(stream, JsonSerializerOptions.Web)
                ?? throw new InvalidDataException($"The code list '{name}' is empty.");
        }
    }
}
