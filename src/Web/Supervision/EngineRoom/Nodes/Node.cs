using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseFlow.Web.Supervision.EngineRoom.Nodes;

/// <summary>A server process over this database, as it last reported itself.</summary>
public sealed class Node
{
    /// <summary>Machine, process and a random part: a process that is started again is another node.</summary>
    public required string Id { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>By the database's clock, so that nodes with wrong clocks are compared by one.</summary>
    public DateTimeOffset SeenAt { get; set; }

    public required string Version { get; init; }

    /// <summary>How far the node's clock is ahead of the database's, in milliseconds.</summary>
    public long AheadMilliseconds { get; set; }

    /// <summary>The last run of each of its jobs, as JSON.</summary>
    public string Jobs { get; set; } = "[]";
}

sealed class NodeMapping : IEntityTypeConfiguration<Node>
{
    public void Configure(EntityTypeBuilder<Node> node)
    {
        node.ToTable("nodes").HasKey(n => n.Id);
        node.Property(n => n.Id).HasMaxLength(120);
        node.Property(n => n.Version).HasMaxLength(60);
    }
}
