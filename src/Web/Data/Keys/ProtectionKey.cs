namespace CaseFlow.Web.Data.Keys;

/// <summary>One key of ASP.NET data protection, shared by every node.</summary>
public sealed class ProtectionKey
{
    public int Id { get; set; }

    public required string Name { get; set; }

    public required string Xml { get; set; }
}
