using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using CaseFlow.Workflows.Deadlines;

namespace CaseFlow.Web.Cli;

/// <summary>Prints the last day of a period and the sentence that explains it.</summary>
public sealed class DeadlineCommand : ICommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private enum Language { Zh, En }

    public string Name => "deadline";

    public CommandText Summary => new("推算期限的末日并说明理由", "counts a deadline and explains it");

    public IReadOnlyList<OptionSpec> Options { get; } =
    [
        new("--start", "DATE", IsRequired: true),
        new("--days", "N", IsRequired: true),
        new("--calendar", "natural|working", IsRequired: true),
        new("--count-start"),
        new("--roll", "none|restday|holiday"),
        new("--event", "arrival|posting|meeting"),
        new("--lang", "zh|en"),
        new("--json"),
    ];

    public async Task<int> Run(CommandInput input, CancellationToken ct)
    {
        var start = input.Date("--start");
        var days = input.Number("--days", 0, CountingRule.MaxDays);
        var calendar = input.Word("--calendar", ("natural", DayKind.Natural), ("working", DayKind.Working));
        var roll = input.Word("--roll", ("none", Roll.None), ("restday", Roll.RestDay), ("holiday", Roll.Holiday));
        var startEvent = input.Word("--event", ("arrival", StartEvent.Arrival), ("posting", StartEvent.Posting), ("meeting", StartEvent.Meeting));
        var language = input.Word("--lang", ("zh", Language.Zh), ("en", Language.En));
        if (await input.Refuse() is { } code) return code;

        var rule = new CountingRule(days!.Value, calendar!.Value, input.Has("--count-start"), roll ?? Roll.None);
        var deadline = DeadlineCalculator.Compute(start!.Value, rule, WorkCalendar.StateCouncil);
        var sentence = DeadlineSentence.Of(deadline, startEvent ?? UsualEvent(rule));
        await input.Output.WriteLineAsync(input.Has("--json") ? ToJson(deadline, sentence) : ToText(deadline, sentence, language));
        return 0;
    }

    // Notices run in natural days from posting, handling limits in working days from arrival (U-085).
    private static StartEvent UsualEvent(CountingRule rule) =>
        rule.Calendar is DayKind.Natural ? StartEvent.Posting : StartEvent.Arrival;

    private static string ToText(Deadline deadline, DeadlineSentence sentence, Language? language)
    {
        string[] lines = language switch
        {
            Language.Zh => [DateText.WeekdayZh(deadline.LastDay), sentence.Zh],
            Language.En => [DateText.WeekdayEn(deadline.LastDay), sentence.En],
            _ => [DateText.WeekdayZh(deadline.LastDay), sentence.Zh, sentence.En],
        };
        return $"{Iso(deadline.LastDay)} {string.Join(Environment.NewLine, lines)}";
    }

    private static string ToJson(Deadline deadline, DeadlineSentence sentence) => JsonSerializer.Serialize(
        new
        {
            Start = Iso(deadline.Start),
            LastDay = Iso(deadline.LastDay),
            Weekday = DateText.WeekdayZh(deadline.LastDay),
            Sentence = sentence.Zh,
            SentenceEn = sentence.En,
            Fallback = deadline.IsProvisional,
        },
        Json);

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
