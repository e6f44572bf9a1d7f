namespace CaseFlow.Web.Households.Dossier;

/// <summary>What the form asks that shows a masked text.</summary>
public sealed class UnmaskFields
{
    public long MemberId { get; set; }

    public string? Field { get; set; }

    public string? Reason { get; set; }
}
