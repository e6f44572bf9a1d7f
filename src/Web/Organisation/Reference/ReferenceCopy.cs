using CaseFlow.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Web.Organisation.Reference;

/// <summary>Reference rows kept in memory by every node.</summary>
public interface IReferenceCopy
{
    string Key { get; }

    /// <summary>Loads the rows when their number is not the one of the copy.</summary>
    Task Refresh(CancellationToken ct);
}

/// <summary>
/// A copy in memory of rows that change rarely and are asked in every request. The node that changes them refreshes at once;
/// the others within <see cref="ReferenceRefresh.Interval"/>.
/// </summary>
public abstract class ReferenceCopy<T>(string key, T empty, IServiceScopeFactory scopes) : IReferenceCopy, IDisposable
    where T : class
{
    readonly SemaphoreSlim loading = new(1);
    (long Version, T Rows) held = (-1, empty);
    T current = empty;

    public string Key => key;

    public T Current => Volatile.Read(ref current);

    public async Task Refresh(CancellationToken ct)
    {
        await loading.WaitAsync(ct);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<CaseFlowDb>();
            // The number is read before the rows: a change in between makes the next look load once more, never too little.
            var version = await db.Set<ReferenceVersion>().Where(row => row.Key == key).Select(row => row.Number).SingleOrDefaultAsync(ct);
            if (version == held.Version) return;
            held = (version, await Load(db, ct));
            Volatile.Write(ref current, held.Rows);
        }
        finally
        {
            loading.Release();
        }
    }

    protected abstract Task<T> Load(CaseFlowDb db, CancellationToken ct);

    public void Dispose()
    {
        loading.Dispose();
        GC.SuppressFinalize(this);
    }
}
