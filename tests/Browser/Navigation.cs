using Microsoft.Playwright;

namespace CaseFlow.Tests.Browser;

/// <summary>Clicks that lead to another page.</summary>
internal static class Navigation
{
    /// <summary>Clicks and waits until the page this leads to is there whole; whoever reads earlier sees the old page, or half of the new one.</summary>
    public static Task ClickThrough(this IPage page, string selector) => page.RunAndWaitForNavigationAsync(() => page.ClickAsync(selector));
}
