using System.Text.Json;
using CaseFlow.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Web.Identity.PersonalData;

/// <summary>Where the key file lies.</summary>
public sealed record KeyDirectory(string Path);

/// <summary>
/// Holds the key file against the keys the database knows, before anything is sealed: a node that silently made a key of its own would write
/// texts nobody else can read, and could read none.
/// </summary>
public sealed class KeyGuard(CaseFlowDb db, KeyDirectory directory, TimeProvider clock)
{
    /// <summary>Why the server must not start, in both languages; null when the keys fit.</summary>
    public async Task<string?> Run(CancellationToken ct)
    {
        var recorded = await db.Set<SealingKey>().AsNoTracking().OrderBy(key => key.Id).ToListAsync(ct);
        if (recorded.Count > 0 && !KeyFile.Exists(directory.Path)) return Missing();
        KeyRing ring;
        try
        {
            ring = KeyFile.Open(directory.Path);
        }
        catch (Exception damaged) when (damaged is InvalidDataException or JsonException)
        {
            return Damaged(damaged.Message);
        }

        var checks = ring.Checks;
        if (recorded.Where(key => checks.GetValueOrDefault(key.Id) != key.Check).Select(key => key.Id).ToList() is { Count: > 0 } unknown) return Foreign(unknown);
        return await Record(checks.Where(check => recorded.All(key => key.Id != check.Key)).ToList(), ct);
    }

    async Task<string?> Record(List<KeyValuePair<int, string>> checks, CancellationToken ct)
    {
        if (checks.Count == 0) return null;
        db.AddRange(checks.Select(check => new SealingKey { Id = check.Key, Check = check.Value, Since = clock.GetUtcNow() }));
        try
        {
            await db.SaveChangesAsync(ct);
            return null;
        }
        catch (DbUpdateException) when (!ct.IsCancellationRequested)
        {
            // Nodes that start together record at the same moment; the second one finds out whether its keys are the same.
            db.ChangeTracker.Clear();
            if (!await db.Set<SealingKey>().AnyAsync(ct)) throw;
            return await Run(ct);
        }
    }

    string Missing() =>
        $"""
        个人信息密钥文件不存在：{directory.Path}。数据库中的证件号码、电话等是用它加密的。请从备份恢复密钥目录，或从其他节点复制后再启动；系统不会另建密钥。
        The key file of personal data is missing: {directory.Path}. ID numbers and telephone numbers in this database are encrypted with it. Restore the key directory from the backup, or copy it from another node, and start again; no new key is made.
        """;

    string Foreign(IReadOnlyList<int> unknown) =>
        $"""
        {directory.Path} 中的密钥与数据库不符（密钥 {Numbers(unknown)} 缺失或不同）。请从备份恢复密钥目录，或从其他节点复制后再启动。
        The keys in {directory.Path} do not fit this database (key {Numbers(unknown)} is missing or another one). Restore the key directory from the backup, or copy it from another node, and start again.
        """;

    string Damaged(string message) =>
        $"""
        {directory.Path} 中的密钥文件已损坏，请从备份恢复。
        The key file in {directory.Path} is damaged; restore it from the backup. {message}
        """;

    static string Numbers(IReadOnlyList<int> ids) => string.Join(", ", ids.Select(id => id == KeyRing.IndexId ? "index" : $"{id}"));
}

public static class KeyGuardStart
{
    /// <summary>Why nothing may be done on the database with this installation's keys; null when it may.</summary>
    public static async Task<string?> RefuseForeignKeys(this IServiceProvider services, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<KeyGuard>().Run(ct);
    }
}
