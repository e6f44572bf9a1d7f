using CaseFlow.Web.Rectification;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseFlow.Web.Supervision.Orders;

sealed class OrderMapping : IEntityTypeConfiguration<SupervisionOrder>, IEntityTypeConfiguration<OrderItem>, IEntityTypeConfiguration<OrderNote>
{
    public void Configure(EntityTypeBuilder<SupervisionOrder> order)
    {
        order.ToTable("supervision_orders").Property(row => row.Id).ValueGeneratedNever();
        order.Property(row => row.Number).HasMaxLength(40);
        order.Property(row => row.Demand).HasMaxLength(2000);
        order.HasIndex(row => row.Number).IsUnique();
        order.HasIndex(row => new { row.AreaCode, row.Id });
        order.HasIndex(row => new { row.Addressee, row.AddresseeId, row.Id });
        order.HasIndex(row => new { row.OrganArea, row.Id }).HasFilter("organ_area IS NOT NULL");
        order.HasMany(row => row.Items).WithOne().HasForeignKey(item => item.OrderId).OnDelete(DeleteBehavior.Restrict);
        order.HasMany(row => row.Notes).WithOne().HasForeignKey(note => note.OrderId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<OrderItem> item)
    {
        item.ToTable("supervision_order_items").HasKey(row => new { row.OrderId, row.ItemId });
        item.HasIndex(row => row.ItemId);
        item.Property(row => row.Problem).HasMaxLength(2000);
        item.HasOne<RectificationItem>().WithMany().HasForeignKey(row => row.ItemId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<OrderNote> note)
    {
        note.ToTable("supervision_order_notes").Property(row => row.Id).ValueGeneratedNever();
        note.HasIndex(row => new { row.OrderId, row.Id });
        note.Property(row => row.Text).HasMaxLength(2000);
    }
}
