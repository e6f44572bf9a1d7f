namespace CaseFlow.Workflows.State;

/// <summary>Says in English (<see cref="Exception.Message"/>) and in Chinese why a value or an expression was refused; an incident shows it.</summary>
public class ExpressionException(string english, string chinese) : Exception(english)
{
    /// <summary>The same sentence in Chinese.</summary>
    public string Chinese { get; } = chinese;
}
