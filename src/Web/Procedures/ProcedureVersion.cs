using CaseFlow.Web.Data;

namespace CaseFlow.Web.Procedures;

/// <summary>
/// One version of a procedure. Its id is the id of the Elsa definition version, the number cases are pinned to. A draft may still change;
/// from its release on the content and its hash never do.
/// </summary>
public sealed class ProcedureVersion
{
    /// <summary>The scope of what is shipped: every area.</summary>
    public const string Everywhere = "";

    public required string Id { get; init; }
    public required string DefinitionId { get; init; }
    public required int Version { get; init; }
    public string TitleZh { get; set; } = "";
    public string TitleEn { get; set; } = "";

    /// <summary>The name of the Elsa definition, from which the activity type is made when another definition uses this one.</summary>
    public string? Name { get; set; }

    /// <summary>The family of procedures that decides which statutory rules bind.</summary>
    public string? Family { get; set; }
    public ProcedureStatus Status { get; set; }

    /// <summary>Rises with every change of the row; who changes it must have seen it.</summary>
    public int Revision { get; set; } = 1;

    /// <summary>SHA-256 of the stored content in hex; cases print it.</summary>
    public string Hash { get; set; } = "";

    /// <summary>Where the version belongs while it is made, and where it is in force once released: a township while a pilot runs.</summary>
    public string AreaCode { get; set; } = Everywhere;
    public DateTimeOffset CreatedAt { get; init; }
    public string CreatedByName { get; init; } = "";
    public DateTimeOffset ChangedAt { get; set; }
    public string ChangedByName { get; set; } = "";

    /// <summary>User ids of all who had a hand in the content or submitted it; none of them may release it.</summary>
    public List<string> Makers { get; init; } = [];
    public string? SubmittedByName { get; set; }
    public DateTimeOffset? SubmittedAt { get; set; }
    public string? ReleasedByName { get; set; }
    public DateTimeOffset? ReleasedAt { get; set; }
    public DateOnly? EffectiveFrom { get; set; }

    /// <summary>文号 of the document that orders the change.</summary>
    public string? DocumentNumber { get; set; }
    public string? Note { get; set; }
    public string? RetiredByName { get; set; }
    public DateOnly? RetiredOn { get; set; }

    public string Title => Thread.CurrentThread.CurrentUICulture.TwoLetterISOLanguageName == "en" ? TitleEn : TitleZh;

    public bool IsOpen => Status is ProcedureStatus.Draft or ProcedureStatus.Submitted;

    /// <summary>Whether the version took effect on or before the day, be it retired since or not.</summary>
    public bool TookEffectBy(DateOnly day) => EffectiveFrom <= day && !(RetiredOn < EffectiveFrom);

    /// <summary>Whether this version puts the other out of force: it is later and holds wherever the other does.</summary>
    public bool Supersedes(ProcedureVersion other, DateOnly day) =>
        TookEffectBy(day) && AreaCodes.Contains(AreaCode, other.AreaCode)
        && (EffectiveFrom > other.EffectiveFrom || (EffectiveFrom == other.EffectiveFrom && Version > other.Version));

    public bool MadeBy(string userId) => Makers.Contains(userId);

    public void AddMaker(string userId)
    {
        if (!Makers.Contains(userId)) Makers.Add(userId);
    }
}

/// <summary>Draft, waiting for the second person, in force or to be, stopped.</summary>
public enum ProcedureStatus { Draft, Submitted, Released, Retired }
