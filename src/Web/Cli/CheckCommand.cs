using CaseFlow.Web.Data.Runtime;
using CaseFlow.Web.Households;
using CaseFlow.Workflows.Activities;
using CaseFlow.Workflows.Deadlines;
using CaseFlow.Workflows.ReleaseCheck;

namespace CaseFlow.Web.Cli;

/// <summary>Runs the release check over a file and prints the findings as a JSON list; the exit code is 1 when one of them is an error.</summary>
public sealed class CheckCommand : ICommand
{
    public string Name => "check";

    public CommandText Summary => new("发布前检查流程定义，逐条说明问题", "checks a procedure before release and explains every problem");

    public IReadOnlyList<string> Operands => ["FILE"];

    public IReadOnlyList<OptionSpec> Options { get; } = [new("--window", "FROM..TO"), new("--as-of", "DATE")];

    public async Task<int> Run(CommandInput input, CancellationToken ct)
    {
        var parsed = DefinitionFile.Read(input, 0);
        var window = ReadWindow(input);
        var asOf = input.Date("--as-of");
        if (await input.Refuse() is { } code) return code;

        var findings = DefinitionCheck.Run(parsed!, new ReleaseContext
        {
            Today = asOf ?? (window is { HasYear: true } ? window.From : ChinaTime.DateOf(TimeProvider.System.GetUtcNow())),
            Catalog = new ActivityCatalog(),
            Window = window,
            Handlers = new ShippedRoles(),
            RegisterChanges = [.. RegisterChange.Names, .. DutyChange.All.Select(change => change.Key)],
            ItemChanges = ItemChange.Names,
        });
        await input.Output.WriteLineAsync(CommandJson.Of(findings.Select(Row)));
        return findings.Any(finding => finding.Severity is Severity.Error) ? 1 : 0;
    }

    private static CampaignWindow? ReadWindow(CommandInput input)
    {
        if (input.Text("--window") is not { } text) return null;
        if (CampaignWindow.TryParse(text) is { } window) return window;
        input.Add($"--window 的值“{text}”应为 06-01..06-15 或 2026-06-01..2026-06-15。", $"--window: '{text}' must be like 06-01..06-15 or 2026-06-01..2026-06-15.");
        return null;
    }

    private static object Row(Finding finding) => new
    {
        Severity = finding.Severity is Severity.Error ? "error" : "warning",
        finding.Rule,
        finding.ActivityId,
        Message = finding.Message.Zh,
        MessageEn = finding.Message.En,
    };
}
