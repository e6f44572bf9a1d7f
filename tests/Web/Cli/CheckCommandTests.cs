using System.Text.Json;
using CaseFlow.Web.Cli;

namespace CaseFlow.Tests.Web.Cli;

public sealed class CheckCommandTests
{
    private static readonly string Identification = Path.Combine(Root(), "workflows", "identification.json");

    [Fact]
    public async Task Finds_nothing_wrong_with_the_shipped_procedures()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Root(), "workflows"), "*.json"))
        {
            var (code, json) = await Run("check", file);

            code.ShouldBe(0, file);
            json!.Value.GetArrayLength().ShouldBe(0, file);
        }
    }

    [Fact]
    public async Task Says_in_both_languages_why_the_procedure_does_not_fit_the_phase()
    {
        var (code, json) = await Run("check", Identification, "--window", "06-01..06-15");

        code.ShouldBe(1);
        var finding = json!.Value.EnumerateArray().ShouldHaveSingleItem();
        finding.EnumerateObject().Select(member => member.Name).ShouldBe(["severity", "rule", "activityId", "message", "messageEn"]);
        finding.GetProperty("severity").GetString().ShouldBe("error");
        finding.GetProperty("message").GetString().ShouldBe("村级公示7天、乡镇公示7天、县级公示15天，合计至少29天，超出6月1日至6月15日的15天阶段。");
        finding.GetProperty("messageEn").GetString()!.ShouldContain("at least 29 days");
    }

    [Theory]
    [InlineData("check", "missing.json")]
    [InlineData("check", "missing.json", "--window", "June")]
    [InlineData("timeline", "missing.json", "--start", "2026-06-01")]
    [InlineData("deadline", "--start", "", "--days", "", "--calendar", "")]
    public async Task Refuses_what_it_cannot_read(params string[] words) => (await Run(words)).Code.ShouldBe(2);

    [Fact]
    public async Task Refuses_a_start_whose_steps_leave_the_calendar() => (await Run("timeline", Identification, "--start", "2999-12-31")).Code.ShouldBe(2);

    [Fact]
    public async Task Lists_every_step_with_its_days()
    {
        var (code, json) = await Run("timeline", Identification, "--start", "2026-09-18");

        code.ShouldBe(0);
        var notice = json!.Value.EnumerateArray().Single(row => row.GetProperty("activityId").GetString() == "village-notice");
        notice.EnumerateObject().Select(member => member.Name).ShouldBe(
            ["activityId", "title", "titleEn", "earliest", "latest", "earliestText", "latestText", "explanation", "explanationEn"]);
        notice.GetProperty("earliest").GetString().ShouldBe("2026-09-28");
        notice.GetProperty("earliestText").GetString().ShouldBe("2026-09-28 周一");
        notice.GetProperty("explanation").GetString()!.ShouldContain("中秋节");
    }

    private static async Task<(int? Code, JsonElement? Json)> Run(params string[] words)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = await CommandLine.TryRun(words, output, error);
        return (code, output.ToString() is { Length: > 0 } text ? JsonDocument.Parse(text).RootElement : null);
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "CaseFlow.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }
}
