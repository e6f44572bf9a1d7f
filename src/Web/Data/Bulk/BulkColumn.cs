using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace CaseFlow.Web.Data.Bulk;

/// <summary>The columns of an entity as the model maps them, so that a bulk write stores what SaveChanges would.</summary>
sealed record BulkColumn(string Name, RelationalTypeMapping Mapping, Func<object, object?> Read)
{
    public static IReadOnlyList<BulkColumn> Of(IEntityType entity)
    {
        var table = StoreObjectIdentifier.Create(entity, StoreObjectType.Table)!.Value;
        return [.. entity.GetProperties().Select(property => new BulkColumn(
            property.GetColumnName(table)!, property.GetRelationalTypeMapping(), Reader(property)))];
    }

    // Keys of rows that belong to a parent are plain properties here: bulk rows carry them already.
    static Func<object, object?> Reader(IProperty property)
    {
        var member = property.PropertyInfo ?? throw new InvalidOperationException($"{property.Name} has no CLR property and cannot be written in bulk.");
        var convert = property.GetRelationalTypeMapping().Converter?.ConvertToProvider;
        return convert is null ? member.GetValue : row => member.GetValue(row) is { } value ? convert(value) : null;
    }
}
