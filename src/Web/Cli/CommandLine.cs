using CaseFlow.Web.Cli.Bench;
using CaseFlow.Workflows.Deadlines;

namespace CaseFlow.Web.Cli;

/// <summary>Runs a command instead of the server when the first argument is a plain word.</summary>
public static class CommandLine
{
    public const int NotUnderstood = 2;

    private static readonly ICommand[] Commands =
    [
        new BenchCommand(),
        new CheckCommand(),
        new TimelineCommand(),
        new DeadlineCommand(),
        new ImportCommand(),
        new ImportAreasCommand(),
        new CreateAdminCommand(),
        new MigrateCommand(),
        new VerifyAuditCommand(),
        new RunDefinitionCommand(),
    ];

    /// <summary>The exit code, or null when the arguments are settings for the server (none, --urls …, Key=value).</summary>
    public static async Task<int?> TryRun(string[] args, TextWriter output, TextWriter error, CancellationToken ct = default)
    {
        if (args is ["--help" or "-h" or "help", ..]) return await List(output);
        if (args.Length == 0 || IsServerSetting(args[0])) return null;
        if (Commands.FirstOrDefault(command => command.Name == args[0]) is not { } command) return await RefuseUnknown(args[0], error);
        var input = CommandInput.Read(command, args[1..], output, error);
        return input.AsksForHelp ? await Describe(command, output) : await Run(command, input, ct);
    }

    private static async Task<int> Run(ICommand command, CommandInput input, CancellationToken ct)
    {
        try
        {
            return await command.Run(input, ct);
        }
        catch (Exception refused) when (refused is CommandRefusedException or DeadlineException)
        {
            await input.Error.WriteLineAsync(refused.Message);
            return NotUnderstood;
        }
    }

    internal static string Usage(ICommand command) => string.Join(' ', [command.Name, .. command.Operands, .. command.Options]);

    private static bool IsServerSetting(string word) => word.StartsWith('-') || word.StartsWith('/') || word.Contains('=');

    private static async Task<int> RefuseUnknown(string word, TextWriter error)
    {
        await error.WriteLineAsync($"没有“{word}”这个命令。");
        await error.WriteLineAsync($"There is no command '{word}'.");
        await List(error);
        return NotUnderstood;
    }

    private static async Task<int> List(TextWriter writer)
    {
        await writer.WriteLineAsync("可用命令（不带命令即启动服务器） / Commands (none starts the server):");
        foreach (var command in Commands) await Describe(command, writer);
        return 0;
    }

    private static async Task<int> Describe(ICommand command, TextWriter writer)
    {
        await writer.WriteLineAsync($"  {Usage(command)}");
        await writer.WriteLineAsync($"      {command.Summary.Zh}");
        await writer.WriteLineAsync($"      {command.Summary.En}");
        return 0;
    }
}
