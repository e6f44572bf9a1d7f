using static CaseFlow.Web.Data.Store.Columns<CaseFlow.Web.Data.Store.HouseholdStanding>;

namespace CaseFlow.Web.Data.Store;

/// <summary>The register follows the case in the same transaction: the old status period ends, a new one begins, the household shows it.</summary>
internal static class RegisterStatements
{
    public static readonly RowStatement<HouseholdStanding> EndPeriods = RowStatement<HouseholdStanding>.Custom(
        "UPDATE household_status AS t SET valid_to = u.valid_from FROM {0} WHERE t.household_id = u.household_id AND t.valid_to IS NULL",
        "UPDATE household_status SET valid_to = $2 WHERE household_id = $1 AND valid_to IS NULL",
        Long("household_id", row => row.HouseholdId), Day("valid_from", row => row.From));

    public static readonly RowStatement<HouseholdStanding> InsertPeriods = RowStatement<HouseholdStanding>.Insert(
        "household_status",
        Long("id", row => row.Id), Long("household_id", row => row.HouseholdId), Text("status", row => row.Status), Day("valid_from", row => row.From),
        Text("change", row => row.Change), Text("reason", row => row.Reason), LongOrNull("case_id", row => row.CaseId), Instant("recorded_at", row => row.At));

    /// <summary>Two cases of one household: the second finds it elsewhere than it was when the act was decided, and is decided again.</summary>
    public static readonly RowStatement<HouseholdStanding> Change = RowStatement<HouseholdStanding>.GuardInWords(
        "UPDATE households SET status = $2, status_since = $3, updated_at = $4, revision = revision + 1 WHERE id = $1 AND status = $5",
        Long("id", row => row.HouseholdId), Text("status", row => row.Status), Day("status_since", row => row.From), Instant("updated_at", row => row.At),
        Text("was", row => row.Was));
}
