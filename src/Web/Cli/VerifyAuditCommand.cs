using CaseFlow.Web.Audit;
using CaseFlow.Web.Cases.Reading;
using CaseFlow.Web.Data;

namespace CaseFlow.Web.Cli;

/// <summary>Checks the hash chains of all cases and administered objects.</summary>
public sealed class VerifyAuditCommand : ICommand
{
    private const int Findings = 1;

    public string Name => "verify-audit";

    public CommandText Summary => new("校验所有案件和管理操作的哈希链；有改动时退出码为 1", "checks the hash chains of all cases and administrative acts; exit code 1 when something was changed");

    public IReadOnlyList<OptionSpec> Options => [];

    public async Task<int> Run(CommandInput input, CancellationToken ct)
    {
        if (await input.Refuse() is { } code) return code;
        await using var app = await CommandHost.Open(ct);
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CaseFlowDb>();
        var (histories, acts) = (new HistoryCheck(db), new AuditCheck(db));
        var (brokenCases, brokenObjects) = (await histories.Run(ct), await acts.Run(ct));
        await input.Output.WriteLineAsync(CommandJson.Of(
            new { histories.Cases, CaseLines = histories.Lines, acts.Objects, ActLines = acts.Lines, BrokenCases = brokenCases, BrokenObjects = brokenObjects }));
        if (brokenCases.Count + brokenObjects.Count == 0) return 0;
        foreach (var broken in brokenCases) await Say(input, $"案件 {broken.CaseNumber} 第 {broken.Seq} 行", $"case {broken.CaseNumber}, line {broken.Seq}");
        foreach (var broken in brokenObjects) await Say(input, $"对象 {broken.Object} 第 {broken.Seq} 行", $"object {broken.Object}, line {broken.Seq}");
        return Findings;
    }

    private static async Task Say(CommandInput input, string zh, string en)
    {
        await input.Error.WriteLineAsync($"- {zh}被改动、缺失或多出。");
        await input.Error.WriteLineAsync($"  Changed, missing or added: {en}.");
    }
}
