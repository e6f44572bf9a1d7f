using System.Diagnostics;

namespace CaseFlow.Web.Cli.Bench.Postgres;

/// <summary>Starts programs without a shell, in the root folder, which every user may enter.</summary>
internal static class ChildProgram
{
    /// <summary>Runs to the end and gives what the program printed; a failure throws with what it said.</summary>
    public static async Task<string> Run(CancellationToken ct, params string[] words)
    {
        using var process = Process.Start(Describe(words, readsOutput: true))!;
        var output = process.StandardOutput.ReadToEndAsync(ct);
        var errors = process.StandardError.ReadToEndAsync(ct);
        try
        {
            await process.WaitForExitAsync(ct);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        return process.ExitCode == 0 ? await output : throw new InvalidOperationException($"{words[0]}: {await output}{await errors}");
    }

    /// <summary>Starts with a pipe to its input and leaves it running.</summary>
    public static Process Start(params string[] words) => Process.Start(Describe(words, readsOutput: false))!;

    private static ProcessStartInfo Describe(string[] words, bool readsOutput) => new(words[0], words[1..])
    {
        WorkingDirectory = "/", RedirectStandardInput = !readsOutput, RedirectStandardOutput = readsOutput, RedirectStandardError = readsOutput,
    };
}
