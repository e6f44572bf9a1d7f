namespace CaseFlow.Web.Components.Flow;

/// <summary>How far a step of the chart has come.</summary>
public enum StepProgress { Later, Next, Now, Done, Bad }

/// <summary>What a box or line stands out for: a difference of two versions, or a finding of the release check.</summary>
public enum FlowMark { None, Added, Removed, Changed, Error, Warning }

/// <summary>One box of the chart.</summary>
/// <param name="Sub">The small line: who and when.</param>
/// <param name="X">Left edge as placed in the designer; null when nobody placed it. Charts drawn here are laid out anew.</param>
public sealed record FlowNode(string Id, string Title, string? Sub, StepProgress State, double? X = null, double? Y = null, FlowMark Mark = FlowMark.None)
{
    /// <summary>What the colour means where it is not the progress of a case.</summary>
    public string? Word { get; init; }

    /// <summary>Where a click on the box leads.</summary>
    public string? Href { get; init; }
}

/// <summary>One line of the chart.</summary>
/// <param name="IsDone">Whether the case went this way.</param>
/// <param name="IsSideways">Whether the line leads back or out; drawn fainter.</param>
public sealed record FlowLine(string From, string To, string? Label, bool IsDone = false, bool IsSideways = false, FlowMark Mark = FlowMark.None);

/// <summary>A flow chart to be drawn.</summary>
public sealed record FlowPicture(IReadOnlyList<FlowNode> Nodes, IReadOnlyList<FlowLine> Lines);
