using System.Text;

namespace CaseFlow.Web.Cli;

/// <summary>The console in UTF-8 whatever the locale of the machine says, so that piped results are the same everywhere.</summary>
public static class Utf8Console
{
    private static readonly UTF8Encoding WithoutMark = new(encoderShouldEmitUTF8Identifier: false);

    public static TextWriter Output { get; } = Open(Console.OpenStandardOutput());

    public static TextWriter Error { get; } = Open(Console.OpenStandardError());

    private static TextWriter Open(Stream stream) => TextWriter.Synchronized(new StreamWriter(stream, WithoutMark) { AutoFlush = true });
}
