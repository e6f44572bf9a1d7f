using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseFlow.Web.Data.Ids;

/// <summary>Gives ids in blocks: rows that point at each other are written in one go, without asking the database for each id.</summary>
public sealed class IdBlocks(IServiceScopeFactory scopes)
{
    /// <summary>
    /// Takes the ids from the returned one up to, not including, it plus the count. Call it outside of a transaction:
    /// it writes on a connection of its own, and SQLite has one writer.
    /// </summary>
    public async Task<long> Reserve(int count, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CaseFlowDb>();
        var ends = await db.Database.SqlQuery<long>(
            $"""UPDATE id_blocks SET next_id = next_id + {count} WHERE id = 1 RETURNING next_id AS "Value" """).ToListAsync(ct);
        return ends.Single() - count;
    }
}

/// <summary>The one row that holds the first id nobody has taken.</summary>
public sealed class IdBlock
{
    public required int Id { get; init; }
    public required long NextId { get; init; }
}

sealed class IdBlockMapping : IEntityTypeConfiguration<IdBlock>
{
    public void Configure(EntityTypeBuilder<IdBlock> block)
    {
        block.ToTable("id_blocks").Property(b => b.Id).ValueGeneratedNever();
        block.HasData(new IdBlock { Id = 1, NextId = 1001 });
    }
}
