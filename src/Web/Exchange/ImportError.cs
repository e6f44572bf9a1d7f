namespace CaseFlow.Web.Exchange;

/// <summary>One defect of an imported file: <c>Row</c> as Excel numbers it, <c>Code</c> from <see cref="ErrorCode"/>.</summary>
public sealed record ImportError(int Row, string Column, string Code, string Value, Words Text)
{
    /// <summary>The sentence for the person who filled in the file, in the language of the request.</summary>
    public string Reason => Text.Here;
}
