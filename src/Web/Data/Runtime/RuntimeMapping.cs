using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseFlow.Web.Data.Runtime;

/// <summary>
/// The tables of the write path. Ids come from <see cref="Counter"/> blocks, never from the table, because the engine needs them before the row exists.
/// Open rows are few beside millions of finished ones: every inbox index is partial. A fill factor leaves room for the update that closes a row.
/// </summary>
internal sealed class CaseMapping : IEntityTypeConfiguration<Case>
{
    public void Configure(EntityTypeBuilder<Case> cases)
    {
        cases.ToTable("cases").Property(row => row.Id).ValueGeneratedNever();
        cases.Property(row => row.Number).HasMaxLength(40);
        cases.HasIndex(row => row.Number).IsUnique();
        cases.HasIndex(row => new { row.AreaCode, row.Id });
        cases.HasIndex(row => new { row.StartedBy, row.Id });
        cases.HasIndex(row => row.HouseholdId).HasFilter("household_id IS NOT NULL");
        cases.HasIndex(row => new { row.Procedure, row.AreaCode, row.Id }).HasDatabaseName("ix_cases_running").HasFilter("status = 0");
    }
}

internal sealed class InstanceMapping : IEntityTypeConfiguration<Instance>
{
    public void Configure(EntityTypeBuilder<Instance> instances)
    {
        instances.ToTable("instances").Property(row => row.Id).ValueGeneratedNever();
        instances.HasAnnotation("Npgsql:StorageParameter:fillfactor", 70);
        instances.HasIndex(row => row.CaseId);
        instances.HasIndex(row => new { row.VersionId, row.CaseId }).HasDatabaseName("ix_instances_children").HasFilter("status = 0 AND parent_id IS NOT NULL");
        instances.HasIndex(row => row.Id).HasDatabaseName("ix_instances_with_incidents").HasFilter("incidents > 0");
    }
}

internal sealed class WorkItemMapping : IEntityTypeConfiguration<WorkItem>
{
    public void Configure(EntityTypeBuilder<WorkItem> items)
    {
        items.ToTable("work_items").Property(row => row.Id).ValueGeneratedNever();
        items.HasAnnotation("Npgsql:StorageParameter:fillfactor", 85);
        items.HasIndex(row => row.CaseId);
        Open(items, "ix_work_items_assigned", "assignee IS NOT NULL", nameof(WorkItem.Assignee), nameof(WorkItem.SortAt), nameof(WorkItem.Id));
        Open(items, "ix_work_items_claimable", "assignee IS NULL", nameof(WorkItem.Role), nameof(WorkItem.OrganArea), nameof(WorkItem.SortAt), nameof(WorkItem.Id));
        Open(items, "ix_work_items_area", null, nameof(WorkItem.CaseArea), nameof(WorkItem.SortAt), nameof(WorkItem.Id));
        Open(items, "ix_work_items_county", null, nameof(WorkItem.County), nameof(WorkItem.SortAt), nameof(WorkItem.Id));
        items.HasIndex(row => new { row.DoneBy, row.DoneAt, row.Id }).HasDatabaseName("ix_work_items_done").HasFilter("status = 1").IsDescending(false, true, true);
        // The desk looks at the last weeks alone. On PostgreSQL a summary of blocks finds them and costs an act next to nothing; SQLite has only trees.
        items.HasIndex(row => row.DoneAt).HasDatabaseName("ix_work_items_finished").HasFilter("status = 1").HasMethod("brin").HasStorageParameter("autosummarize", true);
        // Meetings are few among the steps; the desk looks for villages whose votes never differ.
        items.HasIndex(row => new { row.DoneAt, row.CaseArea }).HasDatabaseName("ix_work_items_meetings").HasFilter("status = 1 AND kind = 'Review'");
    }

    private static void Open(EntityTypeBuilder<WorkItem> items, string name, string? filter, params string[] columns) =>
        items.HasIndex(columns, name).HasFilter(filter is null ? "status = 0" : $"status = 0 AND {filter}");
}

internal sealed class WorkflowTimerMapping : IEntityTypeConfiguration<WorkflowTimer>
{
    public void Configure(EntityTypeBuilder<WorkflowTimer> timers)
    {
        timers.ToTable("timers").Property(row => row.Id).ValueGeneratedNever();
        timers.HasIndex(row => new { row.DueAt, row.Id }).HasFilter("error IS NULL");
        timers.HasIndex(row => row.Id).HasDatabaseName("ix_timers_given_up").HasFilter("error IS NOT NULL");
        timers.HasIndex(row => row.CaseId);
    }
}

internal sealed class PublicNoticeMapping : IEntityTypeConfiguration<PublicNotice>
{
    public void Configure(EntityTypeBuilder<PublicNotice> notices)
    {
        notices.ToTable("notices").Property(row => row.Id).ValueGeneratedNever();
        notices.HasIndex(row => row.CaseId);
        notices.HasIndex(row => new { row.CaseArea, row.EndsOn, row.Id }).HasDatabaseName("ix_notices_running").HasFilter("status IN (1, 2)");
        notices.HasIndex(row => new { row.ClosedAt, row.CaseArea }).HasDatabaseName("ix_notices_closed").HasFilter("closed_at IS NOT NULL");
        notices.HasIndex(row => new { row.PostedAt, row.CaseArea }).HasDatabaseName("ix_notices_posted").HasFilter("posted_at IS NOT NULL");
    }
}

internal sealed class ObjectionMapping : IEntityTypeConfiguration<Objection>
{
    public void Configure(EntityTypeBuilder<Objection> objections)
    {
        objections.ToTable("objections").Property(row => row.Id).ValueGeneratedNever();
        objections.HasIndex(row => row.NoticeId);
        objections.HasIndex(row => new { row.CaseArea, row.Id }).HasDatabaseName("ix_objections_open").HasFilter("status = 0");
        objections.HasIndex(row => new { row.CaseArea, row.RaisedAt });
    }
}

internal sealed class EventWaitMapping : IEntityTypeConfiguration<EventWait>
{
    public void Configure(EntityTypeBuilder<EventWait> waits)
    {
        waits.ToTable("event_waits").Property(row => row.Id).ValueGeneratedNever();
        waits.HasIndex(row => new { row.Name, row.CorrelationId });
    }
}

internal sealed class CaseEventMapping : IEntityTypeConfiguration<CaseEvent>
{
    public void Configure(EntityTypeBuilder<CaseEvent> events)
    {
        events.ToTable("case_events").HasKey(row => new { row.CaseId, row.Seq });
        // For the seal and for auditors; lines come in the order of time, so the index only grows at its end.
        events.HasIndex(row => new { row.At, row.CaseId, row.Seq });
    }
}

internal sealed class IdempotencyKeyMapping : IEntityTypeConfiguration<IdempotencyKey>
{
    public void Configure(EntityTypeBuilder<IdempotencyKey> keys)
    {
        keys.ToTable("idempotency_keys").HasKey(row => new { row.UserId, row.Key });
        keys.HasIndex(row => row.At);
    }
}

internal sealed class MessageMapping : IEntityTypeConfiguration<Message>
{
    public void Configure(EntityTypeBuilder<Message> messages)
    {
        messages.ToTable("messages").Property(row => row.Id).ValueGeneratedNever();
        messages.HasIndex(row => new { row.UserId, row.Id });
        messages.HasIndex(row => row.UserId).HasDatabaseName("ix_messages_unread").HasFilter("read_at IS NULL");
        messages.HasIndex(row => row.CaseId);
    }
}

internal sealed class CounterMapping : IEntityTypeConfiguration<Counter>
{
    public void Configure(EntityTypeBuilder<Counter> counters) => counters.ToTable("counters").HasKey(row => row.Name);
}
