using CaseFlow.Web.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseFlow.Web.Organisation.Posts;

sealed class PostMapping : IEntityTypeConfiguration<Post>, IEntityTypeConfiguration<Role>
{
    public void Configure(EntityTypeBuilder<Post> post)
    {
        post.ToTable("posts");
        post.Property(p => p.RoleKey).HasMaxLength(40);
        post.Property(p => p.AreaCode).HasMaxLength(14);
        post.HasOne<AppUser>().WithMany().HasForeignKey(p => p.UserId).OnDelete(DeleteBehavior.Restrict);
        post.HasOne<AppUser>().WithMany().HasForeignKey(p => p.SubstituteId).OnDelete(DeleteBehavior.Restrict);
        post.HasOne<Role>().WithMany().HasForeignKey(p => p.RoleKey).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Role> role)
    {
        role.ToTable("roles").HasKey(r => r.Key);
        role.Property(r => r.Key).HasMaxLength(40);
        role.Property(r => r.Zh).HasMaxLength(40);
        role.Property(r => r.En).HasMaxLength(80);
        role.Property(r => r.Level).HasMaxLength(10);
        role.Property(r => r.Department).HasMaxLength(20);
        role.Ignore(r => r.Name);
        role.HasData(RoleSeed.All);
    }
}
