using System.Collections.Frozen;
using System.Globalization;
using CaseFlow.Workflows.Expressions.Nodes;
using CaseFlow.Workflows.State;

namespace CaseFlow.Workflows.Expressions.Natives;

/// <summary>The methods of texts. Patterns are texts; there are no regular expressions.</summary>
internal static class TextMethods
{
    private const string Blank = " \t\n\r\v\f\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff";

    public static readonly FrozenDictionary<string, Native> Table = new Dictionary<string, Native>
    {
        ["toUpperCase"] = (in call) => Work(call).ToUpperInvariant(),
        ["toLowerCase"] = (in call) => Work(call).ToLowerInvariant(),
        ["trim"] = (in call) => Work(call).Trim(Blank.ToCharArray()),
        ["trimStart"] = (in call) => Work(call).TrimStart(Blank.ToCharArray()),
        ["trimEnd"] = (in call) => Work(call).TrimEnd(Blank.ToCharArray()),
        ["includes"] = (in call) => Undefined.Of(IndexOf(call) >= 0),
        ["indexOf"] = (in call) => (double)IndexOf(call),
        ["lastIndexOf"] = (in call) => (double)Work(call).LastIndexOf(call.TextOf(0), StringComparison.Ordinal),
        ["startsWith"] = (in call) => Undefined.Of(Work(call).AsSpan(call.PositionOf(1, call.Text.Length, 0)).StartsWith(call.TextOf(0), StringComparison.Ordinal)),
        ["endsWith"] = (in call) => Undefined.Of(Work(call)[..call.PositionOf(1, call.Text.Length, call.Text.Length)].EndsWith(call.TextOf(0), StringComparison.Ordinal)),
        ["slice"] = Slice,
        ["substring"] = Substring,
        ["split"] = Split,
        ["replace"] = (in call) => Replace(call, isAll: false),
        ["replaceAll"] = (in call) => Replace(call, isAll: true),
        ["padStart"] = (in call) => Padding(call) + call.Text,
        ["padEnd"] = (in call) => call.Text + Padding(call),
        ["repeat"] = Repeat,
        ["charAt"] = (in call) => CharAt(call, call.IntegerOf(0, 0)) ?? "",
        ["at"] = (in call) => (object?)CharAt(call, call.IntegerOf(0, 0) is var index && index < 0 ? call.Text.Length + index : index) ?? Undefined.Value,
        ["charCodeAt"] = (in call) => call.IntegerOf(0, 0) is var index && index >= 0 && index < call.Text.Length ? (double)call.Text[index] : double.NaN,
        ["concat"] = Concat,
        ["localeCompare"] = LocaleCompare,
        ["toString"] = (in call) => call.Self,
    }.ToFrozenDictionary();

    private static string Work(in Call call)
    {
        call.Run.Read(call.Text);
        return call.Text;
    }

    // Searching may compare the pattern at every position, so both lengths count.
    private static int IndexOf(in Call call)
    {
        var pattern = call.TextOf(0);
        call.Run.Step((call.Text.Length >> 6) * (1L + (pattern.Length >> 6)));
        return call.Text.IndexOf(pattern, call.PositionOf(1, call.Text.Length, 0), StringComparison.Ordinal);
    }

    private static string? CharAt(in Call call, int index) => index >= 0 && index < call.Text.Length ? call.Text[index].ToString() : null;

    private static object? Slice(in Call call)
    {
        var start = call.PositionOf(0, call.Text.Length, 0);
        return Part(call, start, Math.Max(start, call.PositionOf(1, call.Text.Length, call.Text.Length)));
    }

    private static object? Substring(in Call call)
    {
        var start = Math.Clamp(call.IntegerOf(0, 0), 0, call.Text.Length);
        var end = Math.Clamp(call.IntegerOf(1, call.Text.Length), 0, call.Text.Length);
        return Part(call, Math.Min(start, end), Math.Max(start, end));
    }

    private static string Part(in Call call, int start, int end)
    {
        call.Run.Step((end - start) >> 6);
        return call.Text[start..end];
    }

    private static object? Split(in Call call)
    {
        var text = Work(call);
        if (!call.Has(0)) return new ValueList { text };
        var separator = call.TextOf(0);
        call.Run.Step((text.Length >> 6) * (long)(separator.Length >> 6));
        var parts = separator.Length == 0 ? text.Select(symbol => symbol.ToString()).Take(Limit(call)) : text.Split(separator).Take(Limit(call));
        var result = new ValueList();
        foreach (var part in parts)
        {
            call.Run.Step();
            call.Run.Room(result.Count + 1);
            result.Add(part);
        }

        return result;
    }

    private static int Limit(in Call call) => call.Has(1) ? Math.Max(0, call.IntegerOf(1, 0)) : int.MaxValue;

    private static object? Replace(in Call call, bool isAll)
    {
        var (text, pattern) = (Work(call), call.TextOf(0));
        call.Run.Step((text.Length >> 6) * (long)(pattern.Length >> 6));
        var function = call[1] as Function;
        var fixedText = function is null ? call.TextOf(1) : null;
        var result = new System.Text.StringBuilder();
        var (position, from) = (0, 0);
        while (from <= text.Length && text.IndexOf(pattern, from, StringComparison.Ordinal) is var found and >= 0)
        {
            call.Run.Step();
            var part = fixedText ?? Coerce.ToText(call.Run, function!.Call(call.Run, [pattern, (double)found, text], call.At));
            part = Expand(part, pattern, function is null);
            call.Run.Grow(result.Length + (long)(found - position) + part.Length, found - position + (long)part.Length);
            result.Append(text, position, found - position).Append(part);
            position = found + pattern.Length;
            from = pattern.Length == 0 ? found + 1 : position;
            if (!isAll) break;
        }

        call.Run.Grow(result.Length + (long)(text.Length - position), text.Length - position);
        return result.Append(text, position, text.Length - position).ToString();
    }

    // "$&" and "$$" are the only marks that mean something when the pattern is a text.
    private static string Expand(string part, string pattern, bool isMarked) =>
        !isMarked || !part.Contains('$') ? part : part.Replace("$$", "\0").Replace("$&", pattern).Replace('\0', '$');

    private static string Padding(in Call call)
    {
        var length = call.IntegerOf(0, 0);
        var filler = call.Has(1) ? call.TextOf(1) : " ";
        if (length <= call.Text.Length || filler.Length == 0) return "";
        call.Run.Write(length);
        var count = length - call.Text.Length;
        return string.Concat(Enumerable.Repeat(filler, count / filler.Length + 1))[..count];
    }

    private static object? Repeat(in Call call)
    {
        var count = call.NumberOf(0);
        if (count < 0 || double.IsInfinity(count)) throw call.At.Fault("the count of repeat must be zero or more", "repeat 的次数不能为负");
        call.Run.Write((long)Math.Min(call.Text.Length * (double)Coerce.ToInteger(count), long.MaxValue / 2));
        return call.Text.Length == 0 ? "" : string.Concat(Enumerable.Repeat(call.Text, Coerce.ToInteger(count)));
    }

    private static object? Concat(in Call call)
    {
        var text = new System.Text.StringBuilder(call.Text);
        for (var index = 0; index < call.Arguments.Length; index++)
        {
            var part = call.TextOf(index);
            call.Run.Grow(text.Length + (long)part.Length, part.Length);
            text.Append(part);
        }

        return text.ToString();
    }

    // Names are ordered by pinyin, as officials expect.
    private static object? LocaleCompare(in Call call) =>
        (double)Math.Sign(CultureInfo.GetCultureInfo("zh-CN").CompareInfo.Compare(Work(call), call.TextOf(0)));
}
