using CaseFlow.Web.Data.Runtime;
using static CaseFlow.Web.Data.Store.Columns<CaseFlow.Web.Data.Runtime.Instance>;

namespace CaseFlow.Web.Data.Store;

internal static class InstanceStatements
{
    private static readonly Column<Instance>[] Moving =
    [
        Long("id", row => row.Id), Int("revision", row => row.Revision), Text("version_id", row => row.VersionId), Int("status", row => (int)row.Status),
        Bytes("state", row => row.State), Long("chain_seq", row => row.ChainSeq), Bytes("chain_head", row => row.ChainHead),
        Int("incidents", row => row.Incidents), Instant("updated_at", row => row.UpdatedAt),
    ];

    public static readonly RowStatement<Instance> Insert = RowStatement<Instance>.Insert(
        "instances", [.. Moving, Long("case_id", row => row.CaseId), LongOrNull("parent_id", row => row.ParentId)]);

    /// <summary>Saves the root and refuses when another act was first.</summary>
    public static readonly RowStatement<Instance> Advance = RowStatement<Instance>.Guard("instances", Moving);

    /// <summary>Saves children; the guard of their root covers them.</summary>
    public static readonly RowStatement<Instance> Save = RowStatement<Instance>.Update("instances", keepsOnNull: false, Moving);
}
