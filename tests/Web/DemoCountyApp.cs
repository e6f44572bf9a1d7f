using CaseFlow.Tests.Fixtures;

namespace CaseFlow.Tests.Web;

/// <summary>One application with the demonstration county for all tests of a class; what a test writes, the next one sees.</summary>
public sealed class DemoCountyApp : IAsyncLifetime
{
    public CaseFlowApp App { get; } = new(demo: true);

    public Task InitializeAsync() => Task.CompletedTask;

    public Task<HttpClient> SignIn(string userName) => App.SignIn(userName);

    public async Task DisposeAsync() => await App.DisposeAsync();
}
