namespace CaseFlow.Web.Supervision.AuditSearch;

/// <summary>The kinds of acts an auditor chooses from; others are found by period, person or object.</summary>
internal static class AuditKinds
{
    public static readonly string[] OfCases =
    [
        "started", "completed", "returned", "claimed", "released", "transferred", "delegated", "withdrawn", "urged", "signer-added", "posted", "closed", "objection-raised", "decided",
        "timer", "reminded", "escalated", "migrated", "case-withdrawn", "case-cancelled", "incident-retried", "incident-skipped",
    ];

    public static readonly string[] OfAdministration =
    [
        "signed-in", "sign-in-failed", "account-locked", "signed-out", "account-created", "account-opened", "account-closed", "password-set", "post-given", "post-ended", "post-substituted",
        "unmasked", "areas-imported", "households-imported", "import-confirmed", "import-withdrawn", "import-discarded", "version-uploaded", "version-submitted", "version-returned",
        "version-released", "version-retired", "version-restored", "draft-saved", "draft-undone", "draft-redone", "signer-trusted", "signer-distrusted", "rule-set", "rule-ended", "standard-set", "survey-recorded", "survey-voided",
        "migration-prepared", "migration-confirmed", "migration-cancelled", "migration-retried", "audit-exported", "timer-retried", "timer-given-up", "agreement-checked", "unfinished-retried",
        "inspection-planned", "inspection-changed", "inspection-drawn", "inspection-redrawn", "visit-recorded", "findings-added", "inspection-finished", "inspection-cancelled",
    ];
}
