using CaseFlow.Web.Supervision.EngineRoom.Agreement;
using CaseFlow.Web.Supervision.EngineRoom.Nodes;
using CaseFlow.Web.Supervision.EngineRoom.Trouble;

namespace CaseFlow.Web.Supervision.EngineRoom;

/// <summary>Everything the engine room shows.</summary>
/// <param name="ClockLimit">From how many seconds on a node's clock is off.</param>
public sealed record EngineRoomView(EngineTrouble Trouble, IReadOnlyList<NodeRow> Nodes, double ClockLimit, IReadOnlyList<AgreementCheck> Checks);

/// <summary>Reads the engine room for page and API alike.</summary>
public sealed class ViewEngineRoom(FindTrouble trouble, ReadNodes nodes, AskAgreement agreement)
{
    public async Task<EngineRoomView> Run(CancellationToken ct) => new(await trouble.Run(ct), await nodes.Run(ct), nodes.ClockLimit, await agreement.Last(ct));
}
