using System.Globalization;
using CaseFlow.Workflows.State;

namespace CaseFlow.Workflows.Activities.Timing;

/// <summary>One field of a cron expression as a set of numbers.</summary>
internal static class CronField
{
    public static ulong Parse(string text, int least, int most, string[] names)
    {
        var set = 0UL;
        foreach (var part in text.Split(',')) set |= ParsePart(part, least, most, names);
        return set;
    }

    public static int Number(string text, int least, int most, string[] names)
    {
        var named = Array.FindIndex(names, name => name.Equals(text, StringComparison.OrdinalIgnoreCase));
        if (named >= 0) return named + least;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most) return number;
        throw Refused(text, least, most);
    }

    private static ulong ParsePart(string part, int least, int most, string[] names)
    {
        var stepped = part.Split('/');
        if (stepped.Length > 2) throw Refused(part, least, most);
        var step = stepped.Length == 2 ? Number(stepped[1], 1, most, []) : 1;
        var (from, to) = Range(stepped[0], least, most, names, isOpen: stepped.Length == 2);
        var set = 0UL;
        // Cronos lets a range run over the end, as in 22-2.
        var length = to >= from ? to - from : most - least + 1 - (from - to);
        for (var offset = 0; offset <= length; offset += step) set |= 1UL << (least + ((from - least + offset) % (most - least + 1)));
        return set;
    }

    private static (int From, int To) Range(string text, int least, int most, string[] names, bool isOpen)
    {
        if (text is "*" or "?") return (least, most);
        var bounds = text.Split('-');
        if (bounds.Length > 2) throw Refused(text, least, most);
        var from = Number(bounds[0], least, most, names);
        return (from, bounds.Length == 2 ? Number(bounds[1], least, most, names) : isOpen ? most : from);
    }

    private static ExpressionException Refused(string text, int least, int most) => new(
        $"'{text}' is no cron field; numbers run from {least} to {most}.", $"“{text}”不是有效的周期字段，数字范围为 {least} 至 {most}。");
}
