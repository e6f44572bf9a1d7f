namespace CaseFlow.Web.Audit.Checking;

/// <summary>The faults found so far, one for each chain; at a thousand it stops counting, for then everything is wrong.</summary>
sealed class FaultList
{
    const int Most = 1_000;
    readonly HashSet<string> chains = [];
    readonly List<AuditFault> faults = [];

    public IReadOnlyList<AuditFault> All => faults;

    public void Add(string table, string chain, long seq, AuditDefect defect)
    {
        if (faults.Count < Most && chains.Add(chain)) faults.Add(new(table, chain, seq, defect));
    }
}
