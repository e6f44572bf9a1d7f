using System.Text.Json.Serialization;

namespace CaseFlow.Web.Audit.Checking;

/// <summary>The first row of a chain that is not as it was written.</summary>
/// <param name="Table">Where the row stands, or stood.</param>
/// <param name="Object">The administered object, the number of the case, or the seal.</param>
/// <param name="Seq">The row's place in its chain; of a seal its ordinal.</param>
public sealed record AuditFault(string Table, string Object, long Seq, AuditDefect Defect);

/// <summary>What is wrong with a row.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AuditDefect>))]
public enum AuditDefect
{
    /// <summary>A field is not what the row's hash was made of.</summary>
    Content,

    /// <summary>The row is whole but does not follow the one before.</summary>
    Order,

    /// <summary>There is no such row between others.</summary>
    Missing,

    /// <summary>The row was there once, and nothing follows.</summary>
    CutOff,

    /// <summary>The row stands behind the end of its chain.</summary>
    Added,

    /// <summary>The end kept beside the chain is another one.</summary>
    Head,

    /// <summary>The row fits its chain, but it was another one when it was sealed.</summary>
    Rewritten,
}

/// <summary>How much was looked at, and the first bad row of each bad chain.</summary>
public sealed record AuditReport(long Cases, long CaseLines, long Objects, long ActLines, long Seals, IReadOnlyList<AuditFault> Faults);
