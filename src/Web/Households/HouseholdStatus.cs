namespace CaseFlow.Web.Households;

/// <summary>Where a household stands in the register (DOMAIN.md, status model of the sources).</summary>
public enum HouseholdStatus
{
    /// <summary>一般户: known, not registered as poor.</summary>
    Ordinary,

    /// <summary>申请中: an identification runs.</summary>
    Applying,

    /// <summary>边缘户: helped without being registered (D-042).</summary>
    Borderline,

    /// <summary>建档立卡户 (未脱贫).</summary>
    Registered,

    /// <summary>预脱贫户 (D-066).</summary>
    PreExit,

    /// <summary>脱贫户, policies go on (N-06).</summary>
    Exited,

    /// <summary>稳定脱贫户, no longer enjoys policies (D-067).</summary>
    StableExited,

    /// <summary>返贫: fell back; later entries must not undo it (D-075).</summary>
    Returned,

    /// <summary>监测对象: watched and helped so that nobody falls back (N-09).</summary>
    Monitored,
}
