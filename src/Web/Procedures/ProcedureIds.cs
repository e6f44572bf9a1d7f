namespace CaseFlow.Web.Procedures;

/// <summary>What an id out of a file may look like: it stands in addresses, file names and columns.</summary>
public static class ProcedureIds
{
    public const int MaxLength = 100;

    public static bool IsUsable(string id) =>
        id.Length is > 0 and <= MaxLength && id.All(letter => char.IsLetterOrDigit(letter) || letter is '-' or '_' or '.' or ':') && id.Trim('.').Length > 0;

    /// <summary>A new id in the form Elsa gives: 16 hexadecimal digits.</summary>
    public static string New() => Convert.ToHexStringLower(System.Security.Cryptography.RandomNumberGenerator.GetBytes(8));
}
