using System.Text.Json;

namespace CaseFlow.Workflows.State;

/// <summary>Lifts saved states of older schemas, one step per schema number, so that a running case survives every upgrade of the server.</summary>
internal static class StateUpgrades
{
    // Steps[n] lifts schema n + 1 to n + 2; the first schema needs none.
    private static readonly Func<byte[], byte[]>[] Steps = [];

    public static byte[] Lift(ReadOnlySpan<byte> utf8, int schema)
    {
        if (schema < 1) throw new JsonException($"There is no schema {schema}.");
        var lifted = utf8.ToArray();
        for (var step = schema; step < InstanceState.Schema; step++) lifted = Steps[step - 1](lifted);
        return lifted;
    }
}
