using Microsoft.Playwright;

namespace CaseFlow.Tests.Browser.Canvas;

/// <summary>The canvas as a person uses it: the page around it and the real Elsa Studio inside.</summary>
internal sealed class StudioWindow(IPage page)
{
    public IPage Page => page;

    public IFrameLocator Inside => page.FrameLocator("#canvas-window");

    public ILocator State => page.Locator("#canvas-state");

    /// <summary>Opens the canvas and waits until the chart is drawn.</summary>
    public static async Task<StudioWindow> Open(IPage page, string definitionId)
    {
        // The first start of the runtime takes long on a machine that does other things as well.
        page.SetDefaultTimeout(240_000);
        var window = new StudioWindow(page);
        await page.GotoAsync($"/designer/{definitionId}");
        await window.Drawn();
        return window;
    }

    public Task Drawn() => Inside.Locator(".react-flow__node").First.WaitForAsync();

    public async Task Select(string step)
    {
        await Inside.Locator(".react-flow__node").Filter(new() { HasText = step }).First.DispatchEventAsync("click");
        await Inside.Locator(".mud-form .mud-input-control").First.WaitForAsync();
    }

    /// <summary>The text box of a setting of the selected step.</summary>
    public ILocator Setting(string label) => Inside.Locator(".mud-form .mud-input-control").Filter(new() { HasText = label }).Locator("input, textarea").First;

    public async Task Type(string label, string text)
    {
        await Setting(label).FillAsync(text);
        await Setting(label).BlurAsync();
    }

    /// <summary>Chooses from the drop-down of a setting.</summary>
    public async Task Choose(string label, string option)
    {
        await Inside.Locator(".mud-form .mud-input-control").Filter(new() { HasText = label }).First.Locator(".mud-input-slot").First.ClickAsync();
        await Inside.Locator(".mud-popover-open [class*='mud-list-item']").Filter(new() { HasText = option }).First.ClickAsync();
    }

    /// <summary>Inserts a step of a palette word with the + of a line.</summary>
    public async Task InsertOnLine(string from, string to, string word)
    {
        var line = Inside.Locator($".react-flow__edge[data-id*='{from}:'][data-id*='->{to}:']").First;
        await line.Locator("g").First.DispatchEventAsync("mouseover");
        await Inside.Locator("button[title='在此插入环节']").First.DispatchEventAsync("click");
        await Inside.Locator(".elsa-react-flow-connect-menu-search").FillAsync(word);
        await Inside.Locator(".elsa-react-flow-connect-menu-item").Filter(new() { HasText = word }).First.ClickAsync();
    }

    /// <summary>Lets the next save reach the server only when the caller says so.</summary>
    public async Task<TaskCompletionSource> HoldNextSave()
    {
        var released = new TaskCompletionSource();
        await page.RouteAsync(
            "**/elsa/api/workflow-definitions",
            async route =>
            {
                await released.Task;
                await route.ContinueAsync();
            },
            new() { Times = 1 });
        return released;
    }

    public Task Saved() => Assertions.Expect(State).ToHaveTextAsync("已保存", new() { Timeout = 120_000 });
}
