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

    /// <summary>The names of the panes beside and below the chart.</summary>
    public async Task<IReadOnlyList<string>> Panes() => [.. (await Inside.Locator(".mud-tab:visible").AllInnerTextsAsync()).Select(name => name.Trim()).Distinct()];

    /// <summary>Brings a pane to the front and waits until it says so itself.</summary>
    public async Task Show(string pane)
    {
        var tab = Inside.Locator(".mud-tab").Filter(new() { HasText = pane }).First;
        await tab.DispatchEventAsync("click");
        await Assertions.Expect(tab).ToContainClassAsync("mud-tab-active");
    }

    /// <summary>What is shown or read aloud with two Latin letters in a row, ids of rows apart; titles of steps are the author's.</summary>
    public Task<string[]> WordsOfPrograms() => Inside.Locator("body").EvaluateAsync<string[]>(
        """
        body => {
          const seen = element => element.getClientRects().length > 0 && getComputedStyle(element).visibility === 'visible' && !element.closest('.react-flow, script, style');
          const walk = document.createTreeWalker(body, NodeFilter.SHOW_TEXT), found = [];
          for (let node = walk.nextNode(); node; node = walk.nextNode()) if (seen(node.parentElement)) found.push(node.data.trim());
          for (const element of body.querySelectorAll('[title], [aria-label], [placeholder]'))
            if (seen(element)) found.push(...['title', 'aria-label', 'placeholder'].map(name => element.getAttribute(name) ?? ''));
          return found.filter(text => /[A-Za-z]{2}/.test(text) && !/^[0-9a-f]{16}$|-\d+$|:/.test(text));
        }
        """);

    /// <summary>How many buttons say nothing to those who cannot see their picture.</summary>
    public Task<int> Unnamed() => Inside.Locator("body").EvaluateAsync<int>(
        "body => [...body.querySelectorAll('button')].filter(button => button.offsetParent && !button.innerText.trim() && !button.title && !button.ariaLabel).length");

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

    /// <summary>Lets no save reach the server until something shows; gives the body of the first one lost.</summary>
    public async Task<string> LoseSaves(Func<Task> act, ILocator until)
    {
        const string Saves = "**/elsa/api/workflow-definitions";
        var first = new TaskCompletionSource<string>();
        await page.RouteAsync(Saves, async route =>
        {
            first.TrySetResult(route.Request.PostData ?? "");
            await route.AbortAsync("internetdisconnected");
        });
        await act();
        await until.WaitForAsync();
        await page.UnrouteAsync(Saves);
        return await first.Task;
    }

    public Task Saved() => Assertions.Expect(State).ToHaveTextAsync("已保存", new() { Timeout = 120_000 });
}
