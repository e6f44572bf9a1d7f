namespace CaseFlow.Tests.Browser;

/// <summary>People at their work: these tests share one county.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserTests : ICollectionFixture<BrowserFixture>
{
    public const string Name = "browser";
}

/// <summary>Whoever designs procedures has a county of his own, so that both run side by side.</summary>
[CollectionDefinition(Name)]
public sealed class DesignerBrowserTests : ICollectionFixture<BrowserFixture>
{
    public const string Name = "designer";
}
