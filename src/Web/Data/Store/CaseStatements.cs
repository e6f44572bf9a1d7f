using CaseFlow.Web.Data.Runtime;
using static CaseFlow.Web.Data.Store.Columns<CaseFlow.Web.Data.Runtime.Case>;

namespace CaseFlow.Web.Data.Store;

internal static class CaseStatements
{
    public static readonly RowStatement<Case> Insert = RowStatement<Case>.Insert(
        "cases",
        Long("id", row => row.Id), Text("number", row => row.Number), Text("procedure", row => row.Procedure), Text("procedure_name", row => row.ProcedureName),
        Text("version_id", row => row.VersionId), LongOrNull("household_id", row => row.HouseholdId), Text("area_code", row => row.AreaCode),
        Text("subject", row => row.Subject), Int("status", row => (int)row.Status), Text("outcome", row => row.Outcome), Text("started_by", row => row.StartedBy),
        Text("started_by_name", row => row.StartedByName), Instant("started_at", row => row.StartedAt), InstantOrNull("closed_at", row => row.ClosedAt));

    public static readonly RowStatement<CaseChange> Change = RowStatement<CaseChange>.Update(
        "cases", keepsOnNull: true,
        Columns<CaseChange>.Long("id", row => row.Id), Columns<CaseChange>.Int("status", row => (int)row.Status),
        Columns<CaseChange>.Text("outcome", row => row.Outcome), Columns<CaseChange>.InstantOrNull("closed_at", row => row.ClosedAt),
        Columns<CaseChange>.Text("version_id", row => row.VersionId));
}
