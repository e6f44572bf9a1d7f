using System.Diagnostics;

namespace CaseFlow.Tests.Fixtures;

/// <summary>Starts programs without a shell, in the root folder, which every user may enter.</summary>
public static class ChildProcess
{
    /// <summary>Runs to the end; a failure throws with what the program said.</summary>
    public static async Task Run(params string[] words)
    {
        using var process = Process.Start(Describe(words, readOutput: true))!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{words[0]}: {await output}{await errors}");
    }

    /// <summary>Starts with a pipe to its input and leaves it running.</summary>
    public static Process Start(params string[] words) => Process.Start(Describe(words, readOutput: false))!;

    private static ProcessStartInfo Describe(string[] words, bool readOutput)
    {
        var start = new ProcessStartInfo(words[0], words[1..]) { WorkingDirectory = "/", RedirectStandardInput = !readOutput };
        (start.RedirectStandardOutput, start.RedirectStandardError) = (readOutput, readOutput);
        return start;
    }
}
