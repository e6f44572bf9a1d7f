using CaseFlow.Tests.Fixtures;
using Microsoft.Playwright;

namespace CaseFlow.Tests.Browser;

/// <summary>One demonstration county on a real port and one Chromium for all tests of the collection; every person gets a browser context of his own.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private readonly List<IBrowserContext> open = [];
    private IPlaywright playwright = null!;

    /// <summary>The server with the demonstration county and the simulated clock.</summary>
    public CaseFlowApp App { get; } = new(demo: true);

    public IBrowser Chromium { get; private set; } = null!;

    public Uri Address => App.ClientOptions.BaseAddress;

    public async Task InitializeAsync()
    {
        App.UseKestrel(0);
        App.StartServer();
        playwright = await Playwright.CreateAsync();
        Chromium = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    /// <summary>A person at a desk, or with a phone, not signed in.</summary>
    public async Task<IPage> Open(bool onPhone = false, string locale = "zh-CN")
    {
        var context = await Chromium.NewContextAsync(new()
        {
            BaseURL = Address.ToString(),
            Locale = locale,
            TimezoneId = "Asia/Shanghai",
            ViewportSize = onPhone ? new() { Width = 360, Height = 740 } : new() { Width = 1440, Height = 900 },
        });
        context.SetDefaultTimeout(60_000);
        open.Add(context);
        return await context.NewPageAsync();
    }

    /// <summary>A signed-in demo account.</summary>
    public async Task<IPage> SignIn(string userName, bool onPhone = false, string locale = "zh-CN")
    {
        var page = await Open(onPhone, locale);
        await page.GotoAsync("/sign-in");
        await page.FillAsync("#userName", userName);
        await page.FillAsync("#password", CaseFlowApp.Password);
        await page.ClickAsync("#sign-in");
        await page.WaitForURLAsync(url => !url.Contains("/sign-in", StringComparison.Ordinal));
        return page;
    }

    /// <summary>Sends everybody home; a canvas left open would keep a core busy through all tests that follow.</summary>
    public async Task CloseAll()
    {
        foreach (var context in open) await context.CloseAsync();
        open.Clear();
    }

    public async Task DisposeAsync()
    {
        await Chromium.DisposeAsync();
        playwright.Dispose();
        await App.DisposeAsync();
    }
}
