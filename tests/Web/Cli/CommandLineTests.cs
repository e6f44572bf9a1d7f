using CaseFlow.Web.Cli;

namespace CaseFlow.Tests.Web.Cli;

public sealed class CommandLineTests
{
    private readonly StringWriter output = new();
    private readonly StringWriter error = new();

    [Theory]
    [InlineData]
    [InlineData("--urls", "http://127.0.0.1:5080")]
    [InlineData("Database:Provider=Postgres")]
    public async Task Leaves_settings_to_the_server(params string[] args)
    {
        var code = await CommandLine.TryRun(args, output, error);

        code.ShouldBeNull();
        (output.ToString() + error).ShouldBeEmpty();
    }

    [Fact]
    public async Task Lists_the_commands_when_one_is_unknown()
    {
        var code = await CommandLine.TryRun(["dedline"], output, error);

        code.ShouldBe(2);
        output.ToString().ShouldBeEmpty();
        error.ToString().ShouldContain("没有“dedline”这个命令");
        error.ToString().ShouldContain("There is no command 'dedline'");
        error.ToString().ShouldContain("deadline --start DATE");
    }

    [Fact]
    public async Task Helps_when_asked()
    {
        var all = await CommandLine.TryRun(["--help"], output, error);
        var one = await CommandLine.TryRun(["deadline", "--help"], output, error);

        (all, one).ShouldBe((0, 0));
        output.ToString().ShouldContain("[--roll none|restday|holiday]");
        error.ToString().ShouldBeEmpty();
    }

    [Fact]
    public async Task Lists_every_mistake_in_one_answer()
    {
        var code = await CommandLine.TryRun(
            ["deadline", "--start", "2019-02-30", "--days=-1", "--roll", "sideways", "--colour", "red", "--json=yes", "--lang", "stray", "--lang", "zh", "word"],
            output, error);

        code.ShouldBe(2);
        output.ToString().ShouldBeEmpty();
        var problems = error.ToString().Split('\n').Where(line => line.StartsWith("- ", StringComparison.Ordinal)).ToList();
        problems.ShouldBe([
            "- 没有 --colour 这个选项。",
            "- --json 不带值。",
            "- --lang 重复出现。",
            "- 缺少 --calendar natural|working。",
            "- 多余的内容“word”。",
            "- --start 的值“2019-02-30”不是日期，应为 1900 至 2999 年间的 yyyy-MM-dd。",
            "- --days 的值“-1”应为 0 至 3660 的整数。",
            "- --roll 的值“sideways”无法识别，应为 none|restday|holiday。",
            "- --lang 的值“stray”无法识别，应为 zh|en。"]);
    }

    [Fact]
    public async Task An_option_without_its_value_is_reported_once()
    {
        var code = await CommandLine.TryRun(["deadline", "--start", "--days", "7", "--calendar="], output, error);

        code.ShouldBe(2);
        error.ToString().ShouldContain("--start needs DATE.");
        error.ToString().ShouldContain("--calendar needs natural|working.");
        error.ToString().Split('\n').Count(line => line.StartsWith("- ", StringComparison.Ordinal)).ShouldBe(2);
    }
}
