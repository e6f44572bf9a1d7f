using System.Text.Json;
using Elsa.Studio.Localization;

namespace CaseFlow.Designer.Entry;

/// <summary>Studio's texts by their English keys. A key without a translation is shown as it is and named once in the browser's console.</summary>
public sealed class ChineseTexts : ILocalizationProvider
{
    readonly Dictionary<string, string> texts = new(StringComparer.OrdinalIgnoreCase);
    readonly HashSet<string> missing = [];

    public static ChineseTexts Load()
    {
        using var stream = typeof(ChineseTexts).Assembly.GetManifestResourceStream("zh.json")!;
        using var json = JsonDocument.Parse(new ReadOnlyMemory<byte>(Bytes(stream)));
        var loaded = new ChineseTexts();
        foreach (var text in json.RootElement.EnumerateObject()) loaded.texts[text.Name] = text.Value.GetString()!;
        return loaded;
    }

    // What the server says is in the language of the caller already.
    static bool IsChinese(string text)
    {
        foreach (var letter in text)
            if (letter >= 0x2e80) return true;
        return false;
    }

    // The trimmed framework has lost what would do this in one call.
    static byte[] Bytes(Stream stream)
    {
        var bytes = new byte[stream.Length];
        for (int at = 0, read; (read = stream.Read(bytes, at, bytes.Length - at)) > 0;) at += read;
        return bytes;
    }

    public string GetTranslation(string key)
    {
        if (texts.TryGetValue(key, out var text)) return text;
        if (!IsChinese(key) && missing.Add(key)) Console.WriteLine($"caseflow-untranslated: {key}");
        return key;
    }
}
