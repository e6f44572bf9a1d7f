namespace CaseFlow.Web.Exchange;

/// <summary>What a check must know about areas; the register answers from the database, the command line from a file.</summary>
public interface IAreaNames
{
    /// <summary>The name of the village or community with this 12-digit code, null when there is none. Groups are not restricted.</summary>
    string? VillageName(string code);
}
