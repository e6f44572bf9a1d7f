using Microsoft.Playwright;

namespace CaseFlow.Tests.Browser;

/// <summary>Clicks that lead to another page.</summary>
internal static class Navigation
{
    private static readonly TimeSpan patience = TimeSpan.FromMinutes(1);

    /// <summary>Clicks and waits until the page this leads to is there whole; whoever reads earlier sees the old page, or half of the new one.</summary>
    public static async Task ClickThrough(this IPage page, string selector)
    {
        var loaded = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        page.Load += Arrived;
        await page.ClickAsync(selector);
        await loaded.Task.WaitAsync(patience);
        page.Load -= Arrived;

        void Arrived(object? sender, IPage arrived) => loaded.TrySetResult();
    }
}
