using System.Buffers;
using System.Text.Json;

namespace CaseFlow.Workflows.State;

/// <summary>The saved form of an instance: compact UTF-8 JSON with a schema number, written and read without reflection.</summary>
public static class StateJson
{
    /// <summary>Writes a state.</summary>
    public static byte[] Write(InstanceState state) =>
        JsonRoom.Write(state, static (writer, state) => new StateWriter(writer).Write(state), static written => written.ToArray());

    /// <summary>Writes a state into a buffer of the caller.</summary>
    public static void Write(InstanceState state, IBufferWriter<byte> buffer)
    {
        using var writer = new Utf8JsonWriter(buffer, ValueJson.WriterOptions);
        new StateWriter(writer).Write(state);
    }

    /// <summary>Reads a state of this or an older schema; a newer one, or anything else, is refused with a <see cref="JsonException"/>.</summary>
    public static InstanceState Read(ReadOnlySpan<byte> utf8)
    {
        var schema = SchemaOf(utf8);
        if (schema < InstanceState.Schema) return new StateReader().Read(StateUpgrades.Lift(utf8, schema));
        return schema == InstanceState.Schema
            ? new StateReader().Read(utf8)
            : throw new JsonException($"The state has schema {schema}; this version knows up to {InstanceState.Schema}.");
    }

    // The schema number is the first member, so that it is read without reading the rest.
    private static int SchemaOf(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8);
        if (reader.Read() && reader.TokenType == JsonTokenType.StartObject && reader.Read() && reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("v"u8)
            && reader.Read() && reader.TryGetInt32(out var schema)) return schema;
        throw new JsonException("The state does not begin with its schema number.");
    }
}
