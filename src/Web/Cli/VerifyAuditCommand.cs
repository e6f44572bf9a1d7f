using System.Globalization;
using CaseFlow.Web.Audit.Checking;

namespace CaseFlow.Web.Cli;

/// <summary>Checks the hash chains of all cases and administered objects, and the seals over them.</summary>
public sealed class VerifyAuditCommand : ICommand
{
    private const int Findings = 1;

    private static readonly Dictionary<AuditDefect, (string Zh, string En)> words = new()
    {
        [AuditDefect.Content] = ("内容被改动", "content changed"),
        [AuditDefect.Order] = ("与上一行不衔接（顺序被改动）", "does not follow the row before (order changed)"),
        [AuditDefect.Missing] = ("缺失", "missing"),
        [AuditDefect.CutOff] = ("末尾被截去", "cut off at the end"),
        [AuditDefect.Added] = ("多出", "added"),
        [AuditDefect.Head] = ("链尾记录与最后一行不符", "the kept end of the chain is not its last row"),
        [AuditDefect.Rewritten] = ("封存后被整链改写", "rewritten after it was sealed"),
    };

    public string Name => "verify-audit";

    public CommandText Summary => new(
        "校验所有案件和管理操作的哈希链、链尾和全局封存；有改动时指出第一行，退出码为 1",
        "checks the hash chains of all cases and administrative acts, their ends and the seals over them; names the first changed row, exit code 1");

    public IReadOnlyList<OptionSpec> Options => [];

    public async Task<int> Run(CommandInput input, CancellationToken ct)
    {
        if (await input.Refuse() is { } code) return code;
        await using var app = await CommandHost.Open(ct);
        await using var scope = app.Services.CreateAsyncScope();
        var report = await scope.ServiceProvider.GetRequiredService<CheckAudit>().Run(ct);
        await input.Output.WriteLineAsync(CommandJson.Of(report));
        foreach (var fault in report.Faults) await Say(input, fault);
        return report.Faults.Count == 0 ? 0 : Findings;
    }

    private static async Task Say(CommandInput input, AuditFault fault)
    {
        var (zh, en) = words[fault.Defect];
        await input.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"- {fault.Table}：{fault.Object} 第 {fault.Seq} 行{zh}。"));
        await input.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"  {fault.Table}: {fault.Object}, line {fault.Seq}: {en}."));
    }
}
