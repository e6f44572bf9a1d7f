using CaseFlow.Tests.Fixtures;

namespace CaseFlow.Tests.Web;

/// <summary>Test classes of this collection share one PostgreSQL server.</summary>
[CollectionDefinition(Name)]
public sealed class PostgresTests : ICollectionFixture<PostgresFixture>
{
    public const string Name = "postgres";
}
