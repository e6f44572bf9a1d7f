using System.Security.Cryptography;
using CaseFlow.Workflows.Definitions;

namespace CaseFlow.Web.Procedures.Versions;

/// <summary>Copies what lists and rules ask from the file into the row.</summary>
static class ProcedureFacts
{
    const int LongestTitle = 200;

    public static void Take(this ProcedureVersion row, WorkflowDefinition definition, byte[] json)
    {
        var custom = definition.Json.Get("customProperties");
        var name = definition.Name is { Length: > 0 } given ? given : definition.DefinitionId;
        row.TitleZh = Cut(custom.Get("title").Get("zh").AsText() ?? name);
        row.TitleEn = Cut(custom.Get("title").Get("en").AsText() ?? name);
        row.Name = definition.Name;
        row.Family = custom.Get("family").AsText();
        row.Hash = HashOf(json);
    }

    /// <summary>SHA-256 of stored content in hex.</summary>
    public static string HashOf(byte[] json) => Convert.ToHexStringLower(SHA256.HashData(json));

    static string Cut(string text) => text.Length > LongestTitle ? text[..LongestTitle] : text;
}
