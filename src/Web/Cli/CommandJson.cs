using System.Text.Encodings.Web;
using System.Text.Json;

namespace CaseFlow.Web.Cli;

/// <summary>Results of commands as JSON: camel case, readable Chinese, indented for people who read along.</summary>
static class CommandJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true,
    };

    public static string Of<T>(T value) => JsonSerializer.Serialize(value, Options);
}
