namespace CaseFlow.Web.Supervision.EngineRoom;

/// <summary>Marks the texts of the engine room.</summary>
public sealed class EngineRoomTexts;
