namespace CaseFlow.Web.Cli.Bench;

/// <summary>Measures the product beside hand-written references, both in the same run, and prints one JSON object per line.</summary>
public sealed class BenchCommand : ICommand
{
    public string Name => "bench";

    public CommandText Summary => new(
        $"性能对照测试，结果为 JSON 行；项目：{string.Join('、', BenchSuite.Names)}",
        $"benchmark beside references, as JSON lines; parts: {string.Join(", ", BenchSuite.Names)}");

    public IReadOnlyList<OptionSpec> Options =>
    [
        new("--only", "NAME,…"), new("--seconds", "N"), new("--rounds", "N"), new("--postgres", "CONNECTION"), new("--items", "N"), new("--quick"),
    ];

    public async Task<int> Run(CommandInput input, CancellationToken ct)
    {
        var options = Read(input);
        if (await input.Refuse() is { } code) return code;
        return await BenchSuite.Run(options, input.Output, input.Error, ct);
    }

    private static BenchOptions Read(CommandInput input)
    {
        var only = (input.Text("--only") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        foreach (var name in only.Except(BenchSuite.Names))
            input.Add($"没有“{name}”这一项；可选 {string.Join(',', BenchSuite.Names)}。", $"There is no part '{name}'; use {string.Join(',', BenchSuite.Names)}.");
        var isQuick = input.Has("--quick");
        return new(
            only, input.Number("--seconds", 1, 600) ?? (isQuick ? 1 : 3), input.Number("--rounds", 1, 50) ?? (isQuick ? 2 : 5),
            input.Text("--postgres"), isQuick, input.Number("--items", 10_000, 50_000_000));
    }
}
