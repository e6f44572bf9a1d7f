using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseFlow.Web.Standards.Categories;

sealed class ProblemCategoryMapping : IEntityTypeConfiguration<ProblemCategory>
{
    public void Configure(EntityTypeBuilder<ProblemCategory> category)
    {
        category.ToTable("problem_categories").HasKey(row => row.Key);
        category.Property(row => row.Key).HasMaxLength(40);
        category.Property(row => row.Zh).HasMaxLength(60);
        category.Property(row => row.En).HasMaxLength(100);
        category.Property(row => row.Points).HasMaxLength(2000);
        category.Property(row => row.Source).HasMaxLength(200);
        category.Ignore(row => row.Name);
        category.Ignore(row => row.PointList);
        category.HasData(ProblemCategorySeed.All);
    }
}
