using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CaseFlow.Designer.Choices;
using CaseFlow.Workflows.Editing;
using CaseFlow.Workflows.Execution;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Procedures.StepList;

/// <summary>Reads one setting out of a post.</summary>
sealed partial class SettingReading(StepSubject subject, InputDescriptor input, StepValues values, IReadOnlyList<Choice> offered, IStringLocalizer<StepListTexts> texts)
{
    const int LongestLine = 300, LongestLabel = 100, MostRows = 50;

    readonly SettingKind kind = SettingKind.Of(input);

    public List<FieldProblem> Problems { get; } = [];

    string Name => input.Name;

    string Label => input.Label.Spoken;

    public Setting? Read() => kind.Control switch
    {
        SettingControl.Flag => new(Name, values.Flag(Name)),
        SettingControl.Number or SettingControl.Ratio => ReadNumber(),
        SettingControl.Choice => ReadChoice(),
        SettingControl.Lines => ReadLines(),
        SettingControl.Checks => ReadChecks(),
        SettingControl.Days => ReadDays(),
        SettingControl.Rows => ReadRows(),
        SettingControl.Condition => new ConditionPost(subject, values, texts, Problems).Read(),
        _ => ReadLine(),
    };

    Setting? Wrong(string code, LocalizedString message, string? field = null)
    {
        Problems.Add(new(field ?? Name, code, message, subject.Node.Id));
        return null;
    }

    Setting? ReadLine() => values.Text(Name) is { Length: > LongestLine } ? Wrong("too-long", texts["TooLong", Label, LongestLine])
        : new(Name, values.Text(Name) is { Length: > 0 } text ? text : null);

    Setting? ReadNumber()
    {
        // Input methods of Chinese keyboards easily produce full-width digits.
        var text = values.Text(Name).Normalize(System.Text.NormalizationForm.FormKC);
        if (text.Length == 0) return kind.IsOptional ? new(Name, null) : Wrong("required", texts["Required", Label]);
        var isNumber = decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number);
        if (!isNumber || (kind.Control is SettingControl.Number && number != Math.Floor(number))) return Wrong("not-a-number", texts[kind.Control is SettingControl.Ratio ? "NotANumber" : "NotWhole", Label]);
        if (number < kind.Min || number > kind.Max) return Wrong("out-of-range", texts["OutOfRange", Label, kind.Min, kind.Max]);
        return new(Name, kind.Control is SettingControl.Number ? JsonValue.Create((int)number) : JsonValue.Create(number));
    }

    Setting? ReadChoice()
    {
        var text = values.Text(Name);
        if (text.Length == 0) return kind.IsOptional ? new(Name, null) : Wrong("required", texts["Required", Label]);
        return offered.Any(choice => choice.Value == text) ? new(Name, text) : Wrong("unknown", texts["UnknownChoice", Label, text]);
    }

    Setting? ReadLines()
    {
        var lines = values.Text(Name).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct().ToList();
        if (lines.Count == 0 && !kind.IsOptional) return Wrong("required", texts["Required", Label]);
        if (lines.Count > kind.Max) return Wrong("too-many", texts["TooMany", Label, kind.Max]);
        if (lines.Exists(line => line.Length > LongestLabel)) return Wrong("too-long", texts["TooLong", Label, LongestLabel]);
        if (Name == "Branches") return ReadBranches(lines);
        return new(Name, lines.Count == 0 ? null : new JsonArray([.. lines.Select(line => (JsonNode)line)]));
    }

    // A branch with steps would lose its line; it is emptied first.
    Setting? ReadBranches(List<string> lines)
    {
        var kept = subject.Row.Outcomes.Where(outcome => outcome.Targets.Any(target => target.Way is OutcomeWay.Branch) && !lines.Contains(outcome.Port)).ToList();
        if (kept.Count > 0) return Wrong("in-use", texts["BranchInUse", kept[0].Port]);
        return lines.Count < 2 ? Wrong("too-few", texts["TwoBranches"]) : new(Name, new JsonArray([.. lines.Select(line => (JsonNode)line)]));
    }

    Setting? ReadChecks()
    {
        var chosen = values.Texts(Name);
        if (chosen.Count == 0 && !kind.IsOptional) return Wrong("required", texts["Required", Label]);
        if (chosen.FirstOrDefault(text => offered.All(choice => choice.Value != text)) is { } unknown)
            return Wrong(Name == "Columns" ? "forbidden-column" : "unknown", texts[Name == "Columns" ? "ForbiddenColumn" : "UnknownChoice", Label, unknown]);
        if (Name == "Actions" && !chosen.Contains("complete")) return Wrong("required", texts["NeedsComplete"]);
        return new(Name, chosen.Count == 0 || (Name == "Actions" && chosen.Count == offered.Count && subject.Node.Input(Name) is null) ? null : new JsonArray([.. chosen.Select(text => (JsonNode)text)]));
    }

    Setting? ReadDays()
    {
        var parts = values.Text(Name).Normalize(System.Text.NormalizationForm.FormKC).Split([',', '、', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        List<int> days = [];
        foreach (var part in parts)
        {
            if (!int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var day) || day > kind.Max) return Wrong("not-a-number", texts["BadReminders", kind.Max]);
            days.Add(day);
        }

        if (days.Count > 5) return Wrong("too-many", texts["TooMany", Label, 5]);
        var stored = StepValues.Stored(subject.Node, Name);
        return new(Name, days.Count == 0 ? null : new JsonArray([.. days.Distinct().OrderDescending().Select(day =>
            (JsonNode)(stored.OfType<JsonObject>().FirstOrDefault(row => row["daysBefore"]?.ToString() == $"{day}")?.DeepClone() as JsonObject ?? new JsonObject { ["daysBefore"] = day }))]));
    }

    Setting? ReadRows()
    {
        var (stored, rows, keys) = (StepValues.Stored(subject.Node, Name), new JsonArray(), new HashSet<string>());
        foreach (var index in values.Rows(Name).Take(MostRows + 1))
        {
            var at = $"{Name}[{index}]";
            if (kind.Columns.All(column => column == "required" || values.Text($"{at}.{column}").Length == 0)) continue;
            var row = int.TryParse(values.Text(at + ".was"), out var was) && was >= 0 && was < stored.Count && stored[was] is JsonObject old ? (JsonObject)old.DeepClone() : [];
            if (Name == "Escalation") ReadEscalation(at, row);
            else ReadLabelled(at, row, keys, rows.Count);
            rows.Add(row);
        }

        if (rows.Count > MostRows) return Wrong("too-many", texts["TooMany", Label, MostRows]);
        if (Name == "Outcomes" && rows.Count > 0 && rows.OfType<JsonObject>().All(row => row["key"]?.ToString() is "Rejected" or "Returned")) return Wrong("required", texts["NeedsPositive"]);
        return Problems.Count > 0 ? null : new(Name, rows.Count == 0 ? null : rows);
    }

    void ReadEscalation(string at, JsonObject row)
    {
        var days = values.Text(at + ".daysAfter").Normalize(System.Text.NormalizationForm.FormKC);
        if (!int.TryParse(days, NumberStyles.None, CultureInfo.InvariantCulture, out var after) || after is < 1 or > 365) Wrong("out-of-range", texts["EscalationDays"], at + ".daysAfter");
        var role = values.Text(at + ".role");
        if (offered.All(choice => choice.Value != role)) Wrong("unknown", texts["UnknownChoice", texts["Column_role"], role], at + ".role");
        (row["daysAfter"], row["level"], row["role"]) = (after, values.Text(at + ".level") is { Length: > 0 } level ? level : "County", role);
    }

    void ReadLabelled(string at, JsonObject row, HashSet<string> keys, int count)
    {
        var (key, zh, en) = (values.Text(at + ".key"), values.Text(at + ".zh"), values.Text(at + ".en"));
        if (zh.Length == 0) Wrong("required", texts["Required", texts["Column_zh"]], at + ".zh");
        if (zh.Length > LongestLabel || en.Length > LongestLabel) Wrong("too-long", texts["TooLong", Label, LongestLabel], at + ".zh");
        if (key.Length == 0) key = Name == "Outcomes" ? $"Outcome{count + 1}" : $"item{count + 1}";
        if (!KeyShape().IsMatch(key)) Wrong("bad-key", texts["BadKey", key], at + ".key");
        if (!keys.Add(key)) Wrong("duplicate", texts["DuplicateKey", key], at + ".key");
        row["key"] = key;
        var label = new JsonObject { ["zh"] = zh, ["en"] = en.Length > 0 ? en : zh };
        if (!JsonNode.DeepEquals(row["label"], label)) row["label"] = label;
        if (!kind.Columns.Contains("required")) return;
        var isRequired = values.Flag(at + ".required");
        if (isRequired || row["required"] is not null) row["required"] = isRequired;
    }

    [GeneratedRegex(@"^[\p{L}_][\p{L}\p{N}_-]{0,59}$")]
    private static partial Regex KeyShape();
}
