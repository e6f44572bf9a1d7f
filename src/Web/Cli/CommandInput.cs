using System.Globalization;
using CaseFlow.Workflows.Deadlines;

namespace CaseFlow.Web.Cli;

/// <summary>
/// The words after a command, read by its options. Reading goes on after a mistake, so that <see cref="Refuse"/> can list all of them in one answer.
/// </summary>
public sealed class CommandInput
{
    private static readonly OptionSpec Help = new("--help");

    private readonly ICommand command;
    private readonly Dictionary<string, string> values = [];
    private readonly List<string> operands = [];
    private readonly List<CommandText> problems = [];

    private CommandInput(ICommand command, TextWriter output, TextWriter error) => (this.command, Output, Error) = (command, output, error);

    /// <summary>Results and nothing else, so that they can be piped.</summary>
    public TextWriter Output { get; }

    /// <summary>Problems and progress.</summary>
    public TextWriter Error { get; }

    public bool AsksForHelp => Has(Help.Name);

    public static CommandInput Read(ICommand command, string[] words, TextWriter output, TextWriter error)
    {
        var input = new CommandInput(command, output, error);
        var rest = new Queue<string>(words);
        while (rest.TryDequeue(out var word))
        {
            if (word.StartsWith("--", StringComparison.Ordinal)) input.ReadOption(word, rest);
            else input.operands.Add(word);
        }
        input.CheckCounts();
        return input;
    }

    public bool Has(string option) => values.ContainsKey(option);

    public string? Text(string option) => values.GetValueOrDefault(option) is { Length: > 0 } text ? text : null;

    /// <summary>The n-th word without a name; empty when it is missing, which <see cref="Refuse"/> reports.</summary>
    public string Operand(int index) => operands.ElementAtOrDefault(index) ?? "";

    /// <summary>A date from 1900 to 2999; null when missing or refused.</summary>
    public DateOnly? Date(string option)
    {
        if (Text(option) is not { } text) return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            && date >= ChinaTime.FirstDate && date <= ChinaTime.LastDate) return date;
        Add($"{option} 的值“{text}”不是日期，应为 1900 至 2999 年间的 yyyy-MM-dd。", $"{option}: '{text}' is not a date; use yyyy-MM-dd from 1900 to 2999.");
        return null;
    }

    /// <summary>A whole number in the range; null when missing or refused.</summary>
    public int? Number(string option, int min, int max)
    {
        if (Text(option) is not { } text) return null;
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max) return number;
        Add($"{option} 的值“{text}”应为 {min} 至 {max} 的整数。", $"{option}: '{text}' must be a whole number from {min} to {max}.");
        return null;
    }

    /// <summary>One of some words, in any letter case; null when missing or refused.</summary>
    public T? Word<T>(string option, params ReadOnlySpan<(string Word, T Meaning)> choices) where T : struct
    {
        if (Text(option) is not { } text) return null;
        foreach (var (word, meaning) in choices)
        {
            if (word.Equals(text, StringComparison.OrdinalIgnoreCase)) return meaning;
        }
        var known = string.Join('|', choices.ToArray().Select(choice => choice.Word));
        Add($"{option} 的值“{text}”无法识别，应为 {known}。", $"{option}: '{text}' is unknown; use {known}.");
        return null;
    }

    /// <summary>Adds a problem that only the command can see.</summary>
    public void Add(string zh, string en) => problems.Add(new(zh, en));

    /// <summary>Null when everything was understood; otherwise writes every problem and gives the exit code.</summary>
    public async Task<int?> Refuse()
    {
        if (problems.Count == 0) return null;
        foreach (var problem in problems)
        {
            await Error.WriteLineAsync($"- {problem.Zh}");
            await Error.WriteLineAsync($"  {problem.En}");
        }
        await Error.WriteLineAsync($"用法 / Usage: {CommandLine.Usage(command)}");
        return CommandLine.NotUnderstood;
    }

    private void ReadOption(string word, Queue<string> rest)
    {
        var parts = word.Split('=', 2);
        if (command.Options.Append(Help).FirstOrDefault(option => option.Name == parts[0]) is not { } spec)
        {
            Add($"没有 {parts[0]} 这个选项。", $"There is no option {parts[0]}.");
            // What follows an unknown option is most likely its value; counting it as a stray word would report one mistake twice.
            if (parts.Length == 1 && NextIsValue(rest)) rest.Dequeue();
        }
        else if (ValueOf(spec, parts, rest) is { } value && !values.TryAdd(spec.Name, value))
        {
            Add($"{spec.Name} 重复出现。", $"{spec.Name} is given more than once.");
        }
    }

    private string? ValueOf(OptionSpec spec, string[] parts, Queue<string> rest)
    {
        switch (spec.Value, parts.Length)
        {
            case (null, 1): return "";
            case (null, _):
                Add($"{spec.Name} 不带值。", $"{spec.Name} takes no value.");
                return null;
            case (_, 2) when parts[1].Length > 0: return parts[1];
            case (_, 1) when NextIsValue(rest) && rest.Dequeue() is { Length: > 0 } next: return next;
        }
        Add($"{spec.Name} 后缺少 {spec.Value}。", $"{spec.Name} needs {spec.Value}.");
        // Named, though without a value: not to be reported as missing as well.
        values.TryAdd(spec.Name, "");
        return null;
    }

    private static bool NextIsValue(Queue<string> rest) => rest.TryPeek(out var next) && !next.StartsWith("--", StringComparison.Ordinal);

    private void CheckCounts()
    {
        foreach (var option in command.Options.Where(option => option.IsRequired && !Has(option.Name)))
            Add($"缺少 {option}。", $"{option} is missing.");
        foreach (var missing in command.Operands.Skip(operands.Count)) Add($"缺少 {missing}。", $"{missing} is missing.");
        foreach (var stray in operands.Skip(command.Operands.Count)) Add($"多余的内容“{stray}”。", $"'{stray}' is not expected.");
    }
}
