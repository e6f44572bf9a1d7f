using CaseFlow.Tests.Fixtures;
using Microsoft.Playwright;

namespace CaseFlow.Tests.Browser;

/// <summary>An official at the browser: finds the case in the inbox, claims it, fills the form in and submits. Uses only what a person can see.</summary>
internal sealed class Clerk(BrowserFixture browser, string userName, bool onPhone = false)
{
    private static readonly FilePayload paper = new() { Name = "材料.pdf", MimeType = "application/pdf", Buffer = "%PDF-1.4 paper of a test"u8.ToArray() };

    private static readonly FilePayload photo = new() { Name = "photo.jpg", MimeType = "image/jpeg", Buffer = [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, (byte)'J', (byte)'F', (byte)'I', (byte)'F', 0, 1, 1, 0] };

    public IPage Page { get; private set; } = null!;

    public async Task<Clerk> SignIn()
    {
        Page = await browser.SignIn(userName, onPhone);
        return this;
    }

    /// <summary>Starts an identification for a household and hands the application in; returns the case number.</summary>
    public async Task<string> Apply(string householdNumber)
    {
        await StartOf(householdNumber);
        var number = (await Page.Locator(".page-head .num").First.InnerTextAsync()).Trim();
        await ClaimAndSubmit("Approved", "申请材料已核对。");
        return number;
    }

    /// <summary>Starts an identification for a household; the first step lies open then.</summary>
    public async Task StartOf(string householdNumber)
    {
        await Page.GotoAsync("/cases/start?procedure=identification");
        await Page.FillAsync("#q", householdNumber);
        await Page.ClickAsync("#find");
        await Page.Locator("input[name=household]").First.CheckAsync();
        await Page.ClickAsync("#start");
        await Page.WaitForURLAsync("**/work-items/*");
    }

    /// <summary>Opens the case from the inbox: what waits for the organ first, then what is already in hand.</summary>
    public async Task OpenItem(string caseNumber)
    {
        foreach (var view in (string[])["claimable", "todo"])
        {
            await Page.GotoAsync($"/inbox?view={view}&text={caseNumber}");
            var row = Page.Locator("[data-row-link]").First;
            if (await row.CountAsync() == 0) continue;
            await row.ClickAsync();
            await Page.WaitForURLAsync("**/work-items/*");
            return;
        }
        throw new InvalidOperationException($"{userName} does not see case {caseNumber} in the inbox.");
    }

    /// <summary>Handles the open step of the case with an outcome.</summary>
    public async Task Handle(string caseNumber, string outcome = "Approved", string opinion = "情况属实，同意。")
    {
        await OpenItem(caseNumber);
        await ClaimAndSubmit(outcome, opinion);
    }

    public async Task ClaimAndSubmit(string outcome, string opinion)
    {
        await Claim();
        await FillIn();
        // Sending back and refusing need a reason, not a complete form.
        if (await Page.Locator($"input[name=outcome][value={outcome}]").CountAsync() > 0) await Page.CheckAsync($"input[name=outcome][value={outcome}]", new() { Force = true });
        await Page.FillAsync("#opinion", opinion);
        await Submit();
    }

    public async Task Claim()
    {
        var claim = Page.Locator("form:has(input[name=act][value=claim]) button");
        if (await claim.CountAsync() == 0) return;
        await claim.ClickAsync();
        await ExpectDone();
        // Without the word of thanks, which the next act is told by.
        await Page.GotoAsync(new Uri(Page.Url).AbsolutePath);
    }

    public async Task Submit()
    {
        await Page.Locator("#complete-form button[type=submit]").ClickAsync();
        await ExpectDone();
    }

    /// <summary>Registers the posting of the case's notice with a photo.</summary>
    public async Task PostNotice(string caseNumber)
    {
        await OpenNotice(caseNumber);
        await Page.SetInputFilesAsync("#photos", photo);
        await Page.Locator("#posting button[type=submit]").ClickAsync();
        await ExpectDone();
    }

    /// <summary>Closes the case's notice after its period.</summary>
    public async Task CloseNotice(string caseNumber)
    {
        await OpenNotice(caseNumber);
        await Page.SetInputFilesAsync("#end-photos", photo);
        await Page.FillAsync("#statement", "公示期内未收到异议。");
        await Page.Locator("#closing button[type=submit]").ClickAsync();
        await ExpectDone();
    }

    /// <summary>The notice of the case, from the list of notices.</summary>
    public async Task OpenNotice(string caseNumber)
    {
        foreach (var show in (string[])["draft", "running"])
        {
            await Page.GotoAsync($"/notices?show={show}");
            var row = Page.Locator($"tr:has-text('{caseNumber}') [data-row-link]").First;
            if (await row.CountAsync() == 0) continue;
            await row.ClickAsync();
            await Page.WaitForURLAsync("**/notices/*");
            return;
        }
        throw new InvalidOperationException($"{userName} sees no notice of case {caseNumber}.");
    }

    // A refusal or an error page fails the test with what the person would have read.
    private async Task ExpectDone()
    {
        await Page.WaitForSelectorAsync(".note-good, .note-bad, .plain-card");
        if (await Page.Locator(".note-good").CountAsync() > 0) return;
        await Page.Shoot($"refused-{userName}");
        throw new InvalidOperationException($"{userName}: {await Page.Locator(".note-bad, .plain-card").First.InnerTextAsync()}");
    }

    /// <summary>Fills every required field and hands the required papers in.</summary>
    public async Task FillIn()
    {
        if (await Page.Locator(".meeting").CountAsync() > 0)
        {
            await FillMeeting();
            await HandInPapers();
            return;
        }
        foreach (var field in await Page.Locator("#complete-form .field:has(.must)").AllAsync()) await FillField(field);
        foreach (var field in await Page.Locator("#complete-form input[type=file][name^='upload.form.']").AllAsync()) await field.SetInputFilesAsync(photo);
        await HandInPapers();
    }

    private async Task HandInPapers()
    {
        foreach (var material in await Page.Locator("#complete-form .material:has(.tag-yellow) input[type=file]").AllAsync()) await material.SetInputFilesAsync(paper);
    }

    private async Task FillMeeting()
    {
        foreach (var (key, value) in new[] { ("members", "11"), ("present", "9"), ("votesFor", "8"), ("votesAgainst", "1"), ("votesAbstained", "0"), ("rank", "1") })
            await Page.FillAsync($"[name='form.{key}']", value);
    }

    private static async Task FillField(ILocator field)
    {
        if (await field.Locator("textarea").CountAsync() is > 0) await field.Locator("textarea").First.FillAsync("本人及家庭情况如实填写，已入户核实。");
        else if (await field.Locator("select").CountAsync() > 0) await field.Locator("select").First.SelectOptionAsync(new SelectOptionValue { Index = 1 });
        else if (await field.Locator("input[type=radio]:not([name=outcome])").CountAsync() > 0) await field.Locator("input[type=radio]").First.CheckAsync(new() { Force = true });
        else if (await field.Locator("input[type=checkbox]").CountAsync() > 0) await field.Locator("input[type=checkbox]").First.CheckAsync();
        else if (await field.Locator("input[type=date]").CountAsync() > 0) await field.Locator("input[type=date]").First.FillAsync("2026-11-20");
        else if (await field.Locator("input[inputmode=decimal]").CountAsync() > 0) await field.Locator("input[inputmode=decimal]").First.FillAsync("4");
        else if (await field.Locator("input.form-control").CountAsync() > 0) await field.Locator("input.form-control").First.FillAsync("王建国");
    }
}
