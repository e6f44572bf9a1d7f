namespace CaseFlow.Web.Exchange.Reading;

/// <summary>Ends the reading of a file from any depth; <see cref="HouseholdFile.Read"/> turns it into the refusal.</summary>
sealed class UnreadableFileException(string zh, string en) : Exception(en)
{
    public Words Words { get; } = new(zh, en);
}
