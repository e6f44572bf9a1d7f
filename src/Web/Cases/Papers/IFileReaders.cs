namespace CaseFlow.Web.Cases.Papers;

/// <summary>A slice on the left that keeps uploads of its own and says who may see them.</summary>
public interface IFileReaders
{
    /// <summary>Whether the caller sees something the file belongs to.</summary>
    Task<bool> MayRead(string file, CancellationToken ct);
}
