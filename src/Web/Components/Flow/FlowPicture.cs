namespace CaseFlow.Web.Components.Flow;

/// <summary>How far a step of the chart has come.</summary>
public enum StepProgress { Later, Next, Now, Done, Bad }

/// <summary>One box of the chart.</summary>
/// <param name="Sub">The small line: who and when.</param>
/// <param name="X">Left edge as placed in the designer; null when nobody placed it.</param>
public sealed record FlowNode(string Id, string Title, string? Sub, StepProgress State, double? X = null, double? Y = null);

/// <summary>One line of the chart.</summary>
/// <param name="IsDone">Whether the case went this way.</param>
/// <param name="IsSideways">Whether the line leads back or out; drawn fainter.</param>
public sealed record FlowLine(string From, string To, string? Label, bool IsDone = false, bool IsSideways = false);

/// <summary>A flow chart to be drawn: boxes as the designer placed them, or laid out here when any place is missing.</summary>
public sealed record FlowPicture(IReadOnlyList<FlowNode> Nodes, IReadOnlyList<FlowLine> Lines);
