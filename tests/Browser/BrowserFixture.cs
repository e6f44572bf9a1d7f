using CaseFlow.Tests.Fixtures;
using Microsoft.Playwright;

namespace CaseFlow.Tests.Browser;

/// <summary>One demonstration county on a real port and one Chromium for all tests of the collection; every person gets a browser context of his own.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    public BrowserFixture()
        : this(new CaseFlowApp(demo: true))
    {
    }

    /// <summary>People at another server, such as one whose clock stands in the past.</summary>
    internal BrowserFixture(CaseFlowApp app) => App = app;

    private readonly List<IBrowserContext> open = [];
    private IBrowserContext? desk;
    private IPlaywright playwright = null!;

    /// <summary>The server with the demonstration county and the simulated clock.</summary>
    public CaseFlowApp App { get; }

    public IBrowser Chromium { get; private set; } = null!;

    // The shell is the same engine without the window around it, whose pages of its own take a quarter of the time of all tests.
    private static string InstalledChromium =>
        new[] { "/usr/bin/chromium-headless-shell", "/usr/bin/chromium" }.FirstOrDefault(File.Exists) ?? throw new InvalidOperationException("Chromium is missing; ./test.sh installs it.");

    public Uri Address => App.ClientOptions.BaseAddress;

    public async Task InitializeAsync()
    {
        App.UseKestrel(0);
        App.StartServer();
        playwright = await Playwright.CreateAsync();
        Chromium = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? InstalledChromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    /// <summary>A person at a desk, or with a phone, not signed in.</summary>
    public async Task<IPage> Open(bool onPhone = false, string locale = "zh-CN")
    {
        var context = await NewContext(onPhone, locale);
        open.Add(context);
        return await context.NewPageAsync();
    }

    /// <summary>A signed-in demo account.</summary>
    public async Task<IPage> SignIn(string userName, bool onPhone = false, string locale = "zh-CN")
    {
        var page = await Open(onPhone, locale);
        await SignIn(page, userName);
        return page;
    }

    /// <summary>Somebody at the one desk of all tests, whose browser keeps what it has once loaded: the canvas is large.</summary>
    public async Task<IPage> SignInAtDesk(string userName)
    {
        desk ??= await NewContext(onPhone: false, "zh-CN");
        await desk.ClearCookiesAsync();
        var page = await desk.NewPageAsync();
        await SignIn(page, userName);
        return page;
    }

    private static async Task SignIn(IPage page, string userName)
    {
        await page.GotoAsync("/sign-in");
        await page.FillAsync("#userName", userName);
        await page.FillAsync("#password", CaseFlowApp.Password);
        await page.ClickAsync("#sign-in");
        await page.WaitForURLAsync(url => !url.Contains("/sign-in", StringComparison.Ordinal));
    }

    private async Task<IBrowserContext> NewContext(bool onPhone, string locale)
    {
        var context = await Chromium.NewContextAsync(new()
        {
            BaseURL = Address.ToString(),
            Locale = locale,
            TimezoneId = "Asia/Shanghai",
            ViewportSize = onPhone ? new() { Width = 360, Height = 740 } : new() { Width = 1440, Height = 900 },
        });
        context.SetDefaultTimeout(60_000);
        return context;
    }

    /// <summary>Sends everybody home; a canvas left open would keep a core busy through all tests that follow.</summary>
    public async Task CloseAll()
    {
        foreach (var context in open) await context.CloseAsync();
        foreach (var page in desk?.Pages.ToList() ?? []) await page.CloseAsync();
        open.Clear();
    }

    public async Task DisposeAsync()
    {
        await Chromium.DisposeAsync();
        playwright.Dispose();
        await App.DisposeAsync();
    }
}
