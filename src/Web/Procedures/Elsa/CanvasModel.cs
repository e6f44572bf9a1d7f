using System.Text.Encodings.Web;
using System.Text.Json;
using CaseFlow.Workflows.Definitions;

namespace CaseFlow.Web.Procedures.Elsa;

/// <summary>What a canvas sends back is the definition without the members it does not know; those are taken from the stored version.</summary>
static class CanvasModel
{
    /// <summary>Facts of the answer, not of the file.</summary>
    static readonly HashSet<string> Transient = new(StringComparer.OrdinalIgnoreCase) { "links", "materializerName", "isMaterializerAvailable" };

    public static byte[] Merge(WorkflowDefinition? stored, JsonElement model)
    {
        var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 1000 }))
        {
            writer.WriteStartObject();
            if (stored is not null)
                foreach (var member in stored.Json.EnumerateObject().Where(member => model.Get(member.Name) is null)) member.WriteTo(writer);
            foreach (var member in model.EnumerateObject().Where(member => !Transient.Contains(member.Name))) member.WriteTo(writer);
            writer.WriteEndObject();
        }

        return buffer.ToArray();
    }
}
