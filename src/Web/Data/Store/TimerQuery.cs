using System.Data.Common;

namespace CaseFlow.Web.Data.Store;

internal static class TimerQuery
{
    public static DueTimer Read(DbDataReader reader, bool isSqlite)
    {
        var row = new RowReader(reader, isSqlite);
        return new(row.Long(), row.Long(), row.Long(), row.Text(), row.Text(), row.Time(), row.Int(), row.TextOrNull());
    }
}
