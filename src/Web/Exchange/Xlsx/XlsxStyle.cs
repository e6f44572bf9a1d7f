namespace CaseFlow.Web.Exchange.Xlsx;

/// <summary>The looks a cell can have; the order is the order of the formats in <see cref="XlsxParts.Styles"/>.</summary>
public enum XlsxStyle
{
    Plain,
    Text,
    Integer,
    Number,
    Date,
    Title,
    Note,
    Header,
    RequiredHeader,
    Error,
    Reason,
}
