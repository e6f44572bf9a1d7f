namespace CaseFlow.Web.Cli;

/// <summary>A command of the executable: <c>CaseFlow.Web NAME …</c>. A new one is one class and one line in <see cref="CommandLine"/>.</summary>
public interface ICommand
{
    /// <summary>The first word, in lower case.</summary>
    string Name { get; }

    /// <summary>What it does, one line.</summary>
    CommandText Summary { get; }

    /// <summary>The words that must follow without a name, such as FILE.</summary>
    IReadOnlyList<string> Operands => [];

    IReadOnlyList<OptionSpec> Options { get; }

    /// <summary>Runs the command. The result is the exit code: 0 done, 1 done with findings, 2 not understood.</summary>
    Task<int> Run(CommandInput input, CancellationToken ct);
}

/// <summary>An option; <paramref name="Value"/> names what follows it (DATE, N, zh|en), null for a switch that stands alone.</summary>
public sealed record OptionSpec(string Name, string? Value = null, bool IsRequired = false)
{
    public override string ToString()
    {
        var text = Value is null ? Name : $"{Name} {Value}";
        return IsRequired ? text : $"[{text}]";
    }
}

/// <summary>A text of the command line in both languages; the console has no user profile to choose by.</summary>
public sealed record CommandText(string Zh, string En);
