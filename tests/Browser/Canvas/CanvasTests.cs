using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CaseFlow.Tests.Fixtures;
using Microsoft.Playwright;

namespace CaseFlow.Tests.Browser.Canvas;

/// <summary>The real Elsa Studio, as npm delivers it, with our entry assembly, in a real Chromium.</summary>
[Collection(DesignerBrowserTests.Name)]
public sealed class CanvasTests(BrowserFixture browser) : IAsyncLifetime
{
    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => browser.CloseAll();

    [Fact]
    public async Task An_administrator_lengthens_a_notice_inserts_an_approval_on_a_line_and_a_second_person_releases_it()
    {
        await Copy("identification", "canvas-edited");
        var page = await browser.SignInAtDesk("procedure-admin");
        var foreign = new List<string>();
        page.Request += (_, request) => { if (!request.Url.StartsWith(browser.Address.ToString(), StringComparison.Ordinal) && !request.Url.StartsWith("blob:") && !request.Url.StartsWith("data:")) foreign.Add(request.Url); };
        var untranslated = new List<string>();
        page.Console += (_, line) => { if (line.Text.StartsWith("caseflow-untranslated")) untranslated.Add(line.Text); };

        var canvas = await StudioWindow.Open(page, "canvas-edited");
        await page.Shoot("canvas-open");
        await canvas.Select("村级公示");
        // A slow line: what is done next is saved before the first save is answered.
        var answered = await canvas.HoldNextSave();
        await canvas.Type("公示天数", "10");
        await canvas.InsertOnLine("township-audit", "township-notice", "审批");
        await canvas.Inside.Locator(".react-flow__node").Filter(new() { HasText = "审批1" }).First.WaitForAsync();
        await canvas.Select("审批1");
        await canvas.Choose("承办角色", "县级审核");
        answered.SetResult();
        await canvas.Saved();
        await page.Shoot("canvas-edited");

        var stored = await Eventually.Reach(() => Stored("canvas-edited"), content => Step(content, "审批1")?["role"]?["expression"]?["value"]?.ToString() == "CountyAuditor");
        stored["root"]!["activities"]!.AsArray().Single(step => step!["id"]!.ToString() == "village-notice")!["days"]!["expression"]!["value"]!.GetValue<int>().ShouldBe(10);
        var inserted = Step(stored, "审批1")!;
        inserted["type"]!.ToString().ShouldBe("CaseFlow.HumanTask");
        Lines(stored, inserted["id"]!.ToString()).ShouldBe(
            ["Approved > township-notice", "Rejected > rejected", "Returned > township-audit", "township-audit:Approved >"], ignoreOrder: true);
        foreign.ShouldBeEmpty();
        untranslated.ShouldBeEmpty();
        await canvas.Saved();
        await page.ClickAsync(".canvas-next");
        await browser.Release(page, "隆农发〔2026〕8号");
        var opened = await browser.OpenNewCase("canvas-edited");
        await Assertions.Expect(opened.Locator("main")).ToContainTextAsync("审批1");
    }

    [Fact]
    public async Task Whoever_may_not_edit_looks_only()
    {
        var page = await browser.SignInAtDesk("procedure-reviewer");

        var canvas = await StudioWindow.Open(page, "monitoring");

        await Assertions.Expect(page.Locator(".canvas-state")).ToContainTextAsync("只读");
        await Assertions.Expect(canvas.Inside.Locator("button[title='在此插入环节']")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("[data-canvas=undo]")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Whoever_asks_for_more_reads_Chinese_and_hears_what_every_button_does()
    {
        var page = await browser.SignInAtDesk("system-admin");

        var canvas = await StudioWindow.Open(page, "monitoring?advanced=true");
        await canvas.Select("村级公示");
        var foreign = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var pane in await canvas.Panes())
        {
            await canvas.Show(pane);
            foreign.UnionWith(await canvas.WordsOfPrograms());
        }

        foreign.ShouldBe(["AreaCode", "CaseFlow.PublicNotice", "Form", "HouseholdId", "Outcome", "monitoring", "village-notice", "对象（JSON）"], ignoreOrder: true);
        (await canvas.Unnamed()).ShouldBe(0);
        await Assertions.Expect(canvas.Inside.Locator(".react-flow__edge[aria-label*='“村级公示”到']").First).ToBeAttachedAsync();
        await canvas.Select("风险线索与申请");
        await canvas.Show("设置");
        await canvas.Inside.Locator(".monaco-editor:visible").First.ClickAsync(new() { Button = MouseButton.Right });
        await Assertions.Expect(canvas.Inside.Locator(".monaco-menu")).ToContainTextAsync("命令面板");
    }

    [Fact]
    public async Task A_change_made_after_the_session_ended_is_kept_and_restored_after_signing_in()
    {
        await Copy("monitoring", "canvas-session");
        var page = await browser.SignInAtDesk("procedure-admin");
        var canvas = await StudioWindow.Open(page, "canvas-session");
        await canvas.Select("村级公示");
        await page.Context.ClearCookiesAsync();
        await canvas.Type("公示天数", "12");
        await Assertions.Expect(page.Locator(".canvas-note[data-state=signed-out]")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await page.Shoot("canvas-signed-out");

        await page.ClickAsync(".canvas-note[data-state=signed-out] a");
        await page.FillAsync("#userName", "procedure-admin");
        await page.FillAsync("#password", CaseFlowApp.Password);
        await page.ClickAsync("#sign-in");
        await page.ClickAsync(".canvas-note[data-state=unsaved] [data-canvas=restore]");

        await Eventually.Reach(() => Stored("canvas-session"), content => NoticeDays(content) == "12");
        await Assertions.Expect(page.Locator(".canvas-note[data-state=unsaved]")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Without_a_network_a_change_is_kept_and_its_late_repetition_does_not_undo_a_newer_one()
    {
        await Copy("monitoring", "canvas-offline");
        var page = await browser.SignInAtDesk("procedure-admin");
        var canvas = await StudioWindow.Open(page, "canvas-offline");
        await canvas.Select("村级公示");

        var lost = await canvas.LoseSaves(() => canvas.Type("公示天数", "12"), until: page.Locator(".canvas-note[data-state=offline]"));
        await page.Shoot("canvas-offline");
        await canvas.Type("公示天数", "13");
        await canvas.Saved();
        var answer = await canvas.Inside.Locator("body").EvaluateAsync<int>(
            "(_, body) => fetch('/elsa/api/workflow-definitions', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body }).then(response => response.status)", lost);

        answer.ShouldBe(200);
        await canvas.Saved();
        NoticeDays(await Stored("canvas-offline")).ShouldBe("13");
        await Assertions.Expect(page.Locator(".canvas-note:visible")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Bringing_a_version_back_says_so_and_can_be_undone()
    {
        await Copy("monitoring", "canvas-restore");
        var page = await browser.SignInAtDesk("procedure-admin");
        var canvas = await StudioWindow.Open(page, "canvas-restore");

        await canvas.Inside.Locator("body").EvaluateAsync("() => fetch('/elsa/api/workflow-definitions/canvas-restore/revert/1', { method: 'POST' })");

        await Assertions.Expect(canvas.State).ToHaveTextAsync("已恢复为第 1 版的内容，可用“撤销”退回");
        await Assertions.Expect(page.Locator("[data-canvas=undo]")).ToBeEnabledAsync();
    }

    [Fact]
    public async Task Somebody_faster_is_named_and_the_own_change_can_be_kept()
    {
        await Copy("monitoring", "canvas-conflict");
        var page = await browser.SignInAtDesk("procedure-admin");
        var canvas = await StudioWindow.Open(page, "canvas-conflict");
        await canvas.Select("村级公示");
        await Change("canvas-conflict", "另一位管理员的修改");

        await canvas.Type("公示天数", "9");

        await Assertions.Expect(page.Locator(".canvas-note[data-state=stale]")).ToContainTextAsync("刚刚修改了该流程", new() { Timeout = 60_000 });
        var download = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync(".canvas-note[data-state=stale] [data-canvas=download]"));
        download.SuggestedFilename.ShouldBe("canvas-conflict.json");
        await page.Shoot("canvas-stale");
    }

    [Fact]
    public async Task The_first_visit_transfers_less_than_ten_megabytes_and_the_next_less_than_a_hundred_kilobytes()
    {
        await browser.App.CreateClient().GetAsync("/health");
        var page = await browser.SignInAtDesk("procedure-admin");
        var network = await page.Context.NewCDPSessionAsync(page);
        await network.SendAsync("Network.enable");
        await network.SendAsync("Network.clearBrowserCache");
        var bytes = 0.0;
        // The styles and the script of every page are kept by browsers once the server is published; out of a build they come anew each time.
        var shell = new HashSet<string>();
        network.Event("Network.responseReceived").OnEvent += (_, answer) =>
        {
            if (answer!.Value.GetProperty("response").GetProperty("url").GetString()!.Contains("/dist/")) shell.Add(answer.Value.GetProperty("requestId").GetString()!);
        };
        network.Event("Network.loadingFinished").OnEvent += (_, loaded) =>
        {
            if (!shell.Contains(loaded!.Value.GetProperty("requestId").GetString()!)) bytes += loaded.Value.GetProperty("encodedDataLength").GetDouble();
        };

        await StudioWindow.Open(page, "monitoring");
        var cold = bytes;
        bytes = 0;
        await StudioWindow.Open(page, "monitoring");

        cold.ShouldBeInRange(1_000_000, 10_000_000);
        bytes.ShouldBeLessThan(100_000);
    }

    [Fact]
    public async Task Three_hundred_steps_open_and_are_saved()
    {
        await Copy("monitoring", "canvas-large", definition =>
        {
            var steps = definition["root"]!["activities"]!.AsArray();
            foreach (var number in Enumerable.Range(0, 300))
            {
                var copy = steps.Single(step => step!["id"]!.ToString() == "township-audit")!.DeepClone();
                (copy["id"], copy["name"]) = ($"extra-{number}", $"Extra{number}");
                copy["metadata"]!["designer"]!["position"] = new JsonObject { ["x"] = 40 + number % 20 * 280, ["y"] = 1200 + number / 20 * 120 };
                steps.Add(copy);
            }
        });
        var page = await browser.SignInAtDesk("procedure-admin");
        var canvas = await StudioWindow.Open(page, "canvas-large");

        await canvas.Select("村级公示");
        await canvas.Type("公示天数", "11");
        await Assertions.Expect(canvas.State).ToHaveTextAsync("已保存", new() { Timeout = 120_000 });

        (await Stored("canvas-large"))["root"]!["activities"]!.AsArray().Count.ShouldBeGreaterThan(300);
    }

    private static async Task<string> Shipped(string name) => await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "workflows", name + ".json"));

    private async Task Copy(string name, string definitionId, Action<JsonObject>? change = null)
    {
        var definition = JsonNode.Parse(await Shipped(name))!.AsObject();
        (definition["definitionId"], definition["id"]) = (definitionId, definitionId + "-1");
        change?.Invoke(definition);
        var admin = await browser.App.SignIn("procedure-admin");
        (await admin.PostAsync("/elsa/api/workflow-definitions/import", new StringContent(definition.ToJsonString(), Encoding.UTF8, "application/json"))).EnsureSuccessStatusCode();
    }

    private static string NoticeDays(JsonObject definition) =>
        definition["root"]!["activities"]!.AsArray().Single(step => step!["id"]!.ToString() == "village-notice")!["days"]!["expression"]!["value"]!.ToString();

    private static JsonNode? Step(JsonObject definition, string title) =>
        definition["root"]!["activities"]!.AsArray().FirstOrDefault(step => step!["metadata"]?["displayText"]?.ToString() == title);

    /// <summary>The lines out of a step and into it.</summary>
    private static string[] Lines(JsonObject definition, string id) =>
    [
        .. from line in definition["root"]!["connections"]!.AsArray()
           let ends = (From: line!["source"]!["activity"]!.ToString(), Port: line["source"]!["port"]!.ToString(), To: line["target"]!["activity"]!.ToString())
           where ends.From == id || ends.To == id
           select ends.From == id ? $"{ends.Port} > {ends.To}" : $"{ends.From}:{ends.Port} >",
    ];

    private async Task<JsonObject> Stored(string definitionId)
    {
        var admin = await browser.App.SignIn("procedure-admin");
        return JsonNode.Parse(await admin.GetStringAsync($"/elsa/api/workflow-definitions/{definitionId}/export?versionOptions=Latest"))!.AsObject();
    }

    private async Task Change(string definitionId, string description)
    {
        var admin = await browser.App.SignIn("procedure-admin");
        var model = JsonNode.Parse(await admin.GetStringAsync($"/elsa/api/workflow-definitions/by-definition-id/{definitionId}?versionOptions=Latest"))!;
        model["description"] = description;
        (await admin.PostAsJsonAsync("/elsa/api/workflow-definitions", new { model, publish = false }, new JsonSerializerOptions(JsonSerializerDefaults.Web))).EnsureSuccessStatusCode();
    }
}
