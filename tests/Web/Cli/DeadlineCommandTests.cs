using System.Text.Json;
using CaseFlow.Web.Cli;

namespace CaseFlow.Tests.Web.Cli;

public sealed class DeadlineCommandTests
{
    [Fact]
    public async Task Prints_the_last_day_and_the_sentence_in_both_languages()
    {
        var lines = await Lines("--start", "2019-09-06", "--days", "7", "--calendar", "natural", "--roll", "restday");

        lines.ShouldBe([
            "2019-09-16 周一",
            "9月6日张贴，不含当日，7天，末日9月13日中秋节，顺延至9月16日",
            "Posted on 6 September, start day not counted, 7 days, last day 13 September (Mid-Autumn Festival), moved to 16 September"]);
    }

    [Fact]
    public async Task Speaks_one_language_when_asked()
    {
        var zh = await Lines("--start", "2019-09-06", "--days", "15", "--calendar", "working", "--lang", "zh");
        var en = await Lines("--start", "2017-11-21", "--days", "7", "--calendar", "natural", "--count-start", "--lang", "en");

        zh.ShouldBe(["2019-09-29 周日", "9月6日收到，不含当日，15个工作日，末日9月29日周日（调休上班）"]);
        en.ShouldBe(["2017-11-27 Mon", "Posted on 21 November, start day counted, 7 days, last day 27 November"]);
    }

    [Fact]
    public async Task Names_the_event_that_starts_the_clock()
    {
        var lines = await Lines("--start", "2020-10-09", "--days", "5", "--calendar", "natural", "--event", "meeting", "--lang", "zh");

        lines[1].ShouldStartWith("10月9日评议");
    }

    [Fact]
    public async Task Prints_one_JSON_object_with_readable_Chinese()
    {
        var lines = await Lines("--start", "2030-09-30", "--days", "5", "--calendar", "working", "--json");

        var json = JsonDocument.Parse(lines.ShouldHaveSingleItem()).RootElement;
        json.EnumerateObject().Select(property => property.Name)
            .ShouldBe(["start", "lastDay", "weekday", "sentence", "sentenceEn", "fallback"]);
        json.GetProperty("lastDay").GetString().ShouldBe("2030-10-07");
        json.GetProperty("fallback").GetBoolean().ShouldBeTrue();
        lines[0].ShouldContain("暂按周末");
    }

    private static async Task<string[]> Lines(params string[] options)
    {
        var (output, error) = (new StringWriter(), new StringWriter());

        var code = await CommandLine.TryRun(["deadline", .. options], output, error);

        error.ToString().ShouldBeEmpty();
        code.ShouldBe(0);
        return output.ToString().TrimEnd().Split(Environment.NewLine);
    }
}
