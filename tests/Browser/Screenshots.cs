using Microsoft.Playwright;

namespace CaseFlow.Tests.Browser;

/// <summary>Pictures for people to look at, in artifacts/screenshots.</summary>
internal static class Screenshots
{
    private static readonly string folder = Directory.CreateDirectory(Path.Combine(Root(), "artifacts", "screenshots")).FullName;

    public static Task Shoot(this IPage page, string name) =>
        page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png"), FullPage = true });

    /// <summary>How many pixels the page is wider than its window; 0 means nothing has to be scrolled sideways.</summary>
    public static Task<int> SidewaysOverflow(this IPage page) =>
        page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "CaseFlow.sln"))) folder = folder.Parent;
        return folder.FullName;
    }
}
