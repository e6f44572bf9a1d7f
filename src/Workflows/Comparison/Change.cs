namespace CaseFlow.Workflows.Comparison;

/// <summary>What happened between two versions.</summary>
public enum ChangeKind
{
    /// <summary>Only the later version has it.</summary>
    Added,

    /// <summary>Only the earlier version has it.</summary>
    Removed,

    /// <summary>Both have it, but not alike.</summary>
    Changed,
}

/// <summary>What a change is about; layout changes move boxes and change nothing of the work.</summary>
public enum ChangePart { Procedure, Step, Setting, Form, Material, Line, Layout }

/// <summary>One difference between two versions in words (U-047).</summary>
/// <param name="ActivityId">The step concerned; null when the procedure as a whole is.</param>
/// <param name="Text">One short sentence in both languages.</param>
public sealed record Change(ChangeKind Kind, ChangePart Part, string? ActivityId, BilingualText Text);

/// <summary>A line that only one of the two versions has.</summary>
/// <param name="Port">The outcome; Done when the file says nothing.</param>
public sealed record LineChange(ChangeKind Kind, string Source, string Port, string Target);
