namespace CaseFlow.Web.Audit.Checking;

/// <summary>Follows chains row by row and keeps only the row before; the first fault of a chain ends the looking at that chain.</summary>
/// <param name="heads">The table that holds the ends.</param>
sealed class ChainWalk(string table, string heads, FaultList faults)
{
    string? chain;
    bool isBroken;
    long seq;
    byte[] head = [];
    (long Seq, byte[] Hash)? end;

    public long Chains { get; private set; }

    public long Rows { get; private set; }

    /// <param name="computed">The hash that the row's fields make.</param>
    /// <param name="keptEnd">Where the chain ends according to what is kept beside it; null when nothing is.</param>
    public void Step(string of, long at, byte[] prev, byte[] hash, byte[] computed, (long Seq, byte[] Hash)? keptEnd)
    {
        if (of != chain) Begin(of, keptEnd);
        Rows++;
        if (isBroken) return;
        if (at < 1) Break(table, at, AuditDefect.Added);
        else if (at != seq + 1) Break(table, seq + 1, AuditDefect.Missing);
        else if (!hash.AsSpan().SequenceEqual(computed)) Break(table, at, AuditDefect.Content);
        else if (!prev.AsSpan().SequenceEqual(head)) Break(table, at, AuditDefect.Order);
        else (seq, head) = (at, hash);
    }

    /// <summary>Compares the last chain with its kept end; called by itself when the next one begins.</summary>
    public void Close()
    {
        if (chain is null || isBroken) return;
        if (end is not { } kept) Break(heads, seq, AuditDefect.Missing);
        else if (kept.Seq > seq) Break(table, seq + 1, AuditDefect.CutOff);
        else if (kept.Seq < seq) Break(table, kept.Seq + 1, AuditDefect.Added);
        else if (!kept.Hash.AsSpan().SequenceEqual(head)) Break(heads, seq, AuditDefect.Head);
    }

    void Begin(string of, (long Seq, byte[] Hash)? keptEnd)
    {
        Close();
        (chain, isBroken, seq, head, end) = (of, false, 0, [], keptEnd);
        Chains++;
    }

    void Break(string where, long at, AuditDefect defect)
    {
        isBroken = true;
        faults.Add(where, chain!, at, defect);
    }
}
