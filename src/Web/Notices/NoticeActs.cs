using System.Globalization;
using CaseFlow.Web.Cases.Files;
using CaseFlow.Web.Cases;
using CaseFlow.Web.Cases.Acts;
using CaseFlow.Web.Data.Time;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Notices.Acts;

namespace CaseFlow.Web.Notices;

/// <summary>The posts of the notice page, handed to the same actions the API calls.</summary>
public sealed class NoticeActs(HandleNotice handle, RaiseObjection raise, KeepFile keep, IHttpContextAccessor accessor, Caller caller)
{
    private HttpContext Http => accessor.HttpContext!;

    /// <summary>The word for what was done, or the refusal.</summary>
    public async Task<Result<string>> Run(NoticeSheet sheet, IFormCollection post, CancellationToken ct) => post["act"].ToString() switch
    {
        "posting" => Say(await Post(sheet, post, ct), "Posted"),
        "closing" => Say(await Close(sheet, post, ct), "Closed"),
        "objection" => Say(await Object(sheet, post, ct), "Recorded"),
        "decision" => Say(await Decide(sheet, post, ct), "Decided"),
        var unknown => Refusal.NotFound(unknown),
    };

    private async Task<Result<ActAnswer>> Post(NoticeSheet sheet, IFormCollection post, CancellationToken ct)
    {
        var photos = await Photos(post, ct);
        if (!photos.IsDone) return photos.Refusal;
        string[] places = [.. post["places"].ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
        var input = new PostingInput(Instant(post["postedAt"].ToString()), places, photos.Value);
        return await handle.Post(sheet.Id, input, Http.ActOf(caller, input), ct);
    }

    private async Task<Result<ActAnswer>> Close(NoticeSheet sheet, IFormCollection post, CancellationToken ct)
    {
        var photos = await Photos(post, ct);
        if (!photos.IsDone) return photos.Refusal;
        var input = new ClosingInput(photos.Value, post["statement"].ToString().Trim());
        return await handle.Close(sheet.Id, input, Http.ActOf(caller, input), ct);
    }

    private Task<Result<ActAnswer>> Object(NoticeSheet sheet, IFormCollection post, CancellationToken ct)
    {
        var input = new ObjectionInput(post["content"], post["channel"], Word(post["person"]), Word(post["contact"]));
        return raise.Run(sheet.Id, input, Http.ActOf(caller, input), ct);
    }

    private Task<Result<ActAnswer>> Decide(NoticeSheet sheet, IFormCollection post, CancellationToken ct)
    {
        bool? upheld = post["decision"].ToString() switch { "Upheld" => true, "Rejected" => false, _ => null };
        var input = new DecisionInput(upheld, Word(post["reply"]));
        var objection = long.TryParse(post["objection"], CultureInfo.InvariantCulture, out var id) ? id : 0;
        return handle.Decide(sheet.Id, objection, input, Http.ActOf(caller, input), ct);
    }

    private async Task<Result<List<string>>> Photos(IFormCollection post, CancellationToken ct)
    {
        List<string> photos = [];
        foreach (var upload in post.Files.Where(file => file.Name == "photos" && file.Length > 0))
        {
            var kept = await keep.Run(upload, "photos", ct);
            if (kept.Refusal is { } refusal) return refusal;
            photos.Add(kept.Value!.Id);
        }
        return photos;
    }

    // The field of the browser knows no zone; people in China mean China's time.
    private static DateTimeOffset? Instant(string text) =>
        DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) ? new DateTimeOffset(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), ChinaTime.Offset) : null;

    private static string? Word(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static Result<string> Say(Result<ActAnswer> done, string word) => done.IsDone ? word : done.Refusal;
}
