namespace CaseFlow.Web.Procedures;

/// <summary>The Elsa JSON of a version, apart from the row that lists read.</summary>
public sealed class ProcedureContent
{
    /// <summary>The id of the version.</summary>
    public required string Id { get; init; }
    public required byte[] Json { get; set; }
}
