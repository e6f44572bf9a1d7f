namespace CaseFlow.Web.Procedures.Drafts;

/// <summary>One saved state of a draft, whichever editor saved it. The rows of a version are its history and what undo and redo go back and forth on.</summary>
public sealed class ProcedureEdit
{
    public const int LongestWhat = 500;

    public required string VersionId { get; init; }

    /// <summary>The revision of the version this state was saved as.</summary>
    public required int Revision { get; init; }

    /// <summary>The revision that first held this state: its own, or an earlier one when this row is an undo or a redo.</summary>
    public required int Origin { get; init; }

    /// <summary>The origin that an undo of this state brings back; null when there is nothing before it.</summary>
    public int? Before { get; init; }

    /// <summary>The origin that redo leads towards; equal to <see cref="Origin"/> when nothing was undone.</summary>
    public required int Tip { get; init; }

    /// <summary>The definition, gzip of JSON; null where <see cref="Origin"/> is another row.</summary>
    public byte[]? Content { get; init; }

    /// <summary>SHA-256 of the definition in hex.</summary>
    public required string Hash { get; init; }

    /// <summary>What was done, in both languages; null when the editor did not say.</summary>
    public string? WhatZh { get; init; }
    public string? WhatEn { get; init; }
    public required DateTimeOffset At { get; init; }
    public required string ByName { get; init; }
}
