using CaseFlow.Web.Exchange.Reading;
using CaseFlow.Web.Organisation.Areas;

namespace CaseFlow.Web.Cli;

/// <summary>Brings the areas of a county into an installation, or the names and villages that changed.</summary>
public sealed class ImportAreasCommand : ICommand
{
    private const int Findings = 1;

    public string Name => "import-areas";

    public CommandText Summary => new(
        "导入行政区划（CSV：code,name,level,parent）；已有的保留，改名自今日起生效",
        "imports areas (CSV: code,name,level,parent); existing ones stay, a new name holds from today");

    public IReadOnlyList<string> Operands => ["FILE"];

    public IReadOnlyList<OptionSpec> Options => [];

    public async Task<int> Run(CommandInput input, CancellationToken ct)
    {
        var path = input.Operand(0);
        if (path.Length > 0 && !File.Exists(path)) input.Add($"没有文件“{path}”。", $"There is no file '{path}'.");
        if (await input.Refuse() is { } code) return code;
        try
        {
            var loaded = await Load(TextDecoding.Decode(await File.ReadAllBytesAsync(path, ct)), ct);
            await input.Output.WriteLineAsync(CommandJson.Of(loaded));
            return loaded.Problems.Count == 0 ? 0 : Findings;
        }
        catch (UnreadableFileException unreadable)
        {
            await input.Error.WriteLineAsync($"{unreadable.Words.Zh}\n{unreadable.Words.En}");
            return CommandLine.NotUnderstood;
        }
    }

    private static async Task<LoadedAreas> Load(string text, CancellationToken ct)
    {
        await using var app = await CommandHost.Open(ct);
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<LoadAreas>().Run(text, ct);
    }
}
