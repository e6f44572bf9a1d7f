using System.Globalization;
using System.Text.Json;
using CaseFlow.Web.Cases;
using CaseFlow.Web.Cases.Acts;
using CaseFlow.Web.Cases.Files;
using CaseFlow.Web.Cases.WorkItems;
using CaseFlow.Web.Components.Forms;
using CaseFlow.Web.Data;
using CaseFlow.Web.Identity;
using CaseFlow.Workflows.Activities.Human.Forms;
using CaseFlow.Workflows.State;

namespace CaseFlow.Web.Inbox;

/// <summary>What became of a posted act: where to go next, or why not, with what was typed.</summary>
public sealed record PostedAct(Refusal? Refusal, string Next, ValueMap? Values)
{
    /// <summary>The names of the files that came with the form, by id.</summary>
    public IReadOnlyDictionary<string, string> FileNames { get; init; } = new Dictionary<string, string>();
}

/// <summary>The posts of the work item page, handed to the same actions the API calls.</summary>
public sealed class WorkItemActs(
    CompleteWorkItem complete, ClaimWorkItem claim, ReturnWorkItem back, HandOver handOver, PaperUploads papers, FormUploads uploads, OtherItemActs others, IHttpContextAccessor accessor, Caller caller)
{
    private HttpContext Http => accessor.HttpContext!;

    public async Task<PostedAct> Run(WorkItemSheet sheet, IFormCollection post, CancellationToken ct)
    {
        var act = post["act"].ToString();
        if (act == "complete") return await Complete(sheet, post, ct);
        var (reason, revision) = (Word(post, "reason"), Revision(post));
        var given = new HandOverInput(Word(post, "to"), reason, revision);
        var done = act switch
        {
            "claim" => await claim.Claim(sheet.Id, new(revision), Http.ActOf(caller, act), ct),
            "release" => await claim.Release(sheet.Id, new(revision), Http.ActOf(caller, act), ct),
            "return" => await back.Run(sheet.Id, new(Word(post, "activityId"), reason, revision), Http.ActOf(caller, act), ct),
            "transfer" => await handOver.Transfer(sheet.Id, given, Http.ActOf(caller, given), ct),
            "delegate" => await handOver.Delegate(sheet.Id, given, Http.ActOf(caller, given), ct),
            "add-signer" => await handOver.AddSigner(sheet.Id, given, Http.ActOf(caller, given), ct),
            _ => await others.Run(sheet.Id, act, reason, Http.ActOf(caller, act), ct),
        };
        return new(done.Refusal, $"/work-items/{sheet.Id}?done={Uri.EscapeDataString(act)}", null);
    }

    private async Task<PostedAct> Complete(WorkItemSheet sheet, IFormCollection post, CancellationToken ct)
    {
        // Nobody uploads to a step he may not handle; the act itself then says why.
        var uploaded = sheet.ReadOnlyBecause is null ? await uploads.Run(sheet.Form, post, ct) : new(post, new Dictionary<string, string>(), []);
        var form = PostedForm.Read(sheet.Form, uploaded.Post);
        var typed = new PostedAct(null, "", form) { FileNames = uploaded.Names };
        if (await papers.Run(sheet, post, uploaded.Problems, ct) is { } missing) return typed with { Refusal = missing };
        var json = JsonSerializer.Deserialize<JsonElement>(ValueJson.ToPlainText(form));
        var input = new CompleteInput(Word(post, "outcome"), Word(post, "opinion"), json, Revision(post), CompleteInput.NoPapers);
        var done = await complete.Run(sheet.Id, input, Http.ActOf(caller, input), ct);
        if (!done.IsDone) return typed with { Refusal = done.Refusal };
        // What follows at once for the same person is opened next; otherwise the finished step shows where the case went.
        var mine = done.Value.Opened.FirstOrDefault(item => item.Assignee == caller.UserId);
        return new(null, mine is null ? $"/work-items/{sheet.Id}?done=complete" : $"/work-items/{mine.Id}?done=complete", null);
    }

    private static string? Word(IFormCollection post, string name) => post[name].ToString().Trim() is { Length: > 0 } text ? text : null;

    private static int? Revision(IFormCollection post) => int.TryParse(post["revision"], NumberStyles.None, CultureInfo.InvariantCulture, out var revision) ? revision : null;
}
