namespace CaseFlow.Tests.Browser;

/// <summary>Tests that share one server and one browser run one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserTests : ICollectionFixture<BrowserFixture>
{
    public const string Name = "browser";
}
