using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.State;

namespace CaseFlow.Workflows.Migration;

/// <summary>The tokens of a flowchart in token mode (FORMAT B.5), put on the lines of the new version.</summary>
internal static class TokenTransfer
{
    /// <summary>False when a token waits on a line that is gone, before a step that is not open: nobody could say where it belongs.</summary>
    public static bool TryMove(FlowPositions positions, FlowState before, FlowState after, Dictionary<int, bool> active)
    {
        foreach (var token in before.Tokens)
        {
            var line = positions.Old.Layout.Connections[token.Line];
            if (positions.Now.Layout.Connections.FirstOrDefault(now => positions.ImageOf(now)?.Index == line.Index) is { } image)
            {
                after.Tokens.Add(token with { Line = image.Index });
                continue;
            }

            if (token.IsBlocked) continue;
            var target = Array.FindIndex(positions.Sources, sources => sources.Contains(line.Target));
            if (target < 0 || !active.ContainsKey(target)) return false;
            // The open step takes the tokens on all lines into it when it ends; which of them holds this one makes no difference.
            if (positions.Now.Inbound(target) is [var into, ..]) after.Tokens.Add(new(into.Index, false));
        }

        return true;
    }
}
