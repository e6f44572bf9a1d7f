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

    /// <summary>Where the version belongs: its makers' and reviewers' posts cover it. It comes into force there or in parts of it.</summary>
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

    /// <summary>The day of the first release.</summary>
    public DateOnly? EffectiveFrom { get; set; }

    /// <summary>文号 of the document that orders the change.</summary>
    public string? DocumentNumber { get; set; }
    public string? Note { get; set; }

    /// <summary>Where it is in force, or will be; empty before the first release.</summary>
    public List<ReleasedArea> Areas { get; init; } = [];
    public string? RetiredByName { get; set; }
    public DateOnly? RetiredOn { get; set; }

    public string Title => Thread.CurrentThread.CurrentUICulture.TwoLetterISOLanguageName == "en" ? TitleEn : TitleZh;

    public bool IsOpen => Status is ProcedureStatus.Draft or ProcedureStatus.Submitted;

    /// <summary>Where the version counts: the areas of its releases, before the first one its own.</summary>
    public IEnumerable<string> Places => Areas.Count > 0 ? Areas.Select(area => area.AreaCode) : [AreaCode];

    /// <summary>The areas in which it took effect on or before the day, be it retired since or not.</summary>
    public IEnumerable<ReleasedArea> EffectiveBy(DateOnly day) => Areas.Where(area => area.EffectiveFrom <= day && !(RetiredOn < area.EffectiveFrom));

    /// <summary>Whether the version took effect anywhere on or before the day, be it retired since or not.</summary>
    public bool TookEffectBy(DateOnly day) => EffectiveBy(day).Any();

    public bool MadeBy(string userId) => Makers.Contains(userId);

    public void AddMaker(string userId)
    {
        if (!Makers.Contains(userId)) Makers.Add(userId);
    }
}

/// <summary>Draft, waiting for the second person, in force or to be, stopped.</summary>
public enum ProcedureStatus { Draft, Submitted, Released, Retired }
