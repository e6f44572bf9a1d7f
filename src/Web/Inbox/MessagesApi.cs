using CaseFlow.Web.Identity;
using CaseFlow.Web.Inbox.Reading;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseFlow.Web.Inbox;

/// <summary>How many messages were unread until now.</summary>
public sealed record MarkedRead(int Count);

/// <summary>Word that came to the caller; the list itself is the view "copied" of the work items.</summary>
public static class MessagesApi
{
    public static void MapMessages(this RouteGroupBuilder api)
    {
        var messages = api.MapGroup("/messages").WithTags("Work items");
        messages.MapPost("/{id:long}/read", async Task<Ok<MarkedRead>> (long id, ReadInbox inbox, Caller caller, CancellationToken ct) =>
            TypedResults.Ok(new MarkedRead(await inbox.MarkRead(id, caller, ct)))).WithSummary("Marks one of the caller's messages as read; nothing happens with another's");
        messages.MapPost("/read", async Task<Ok<MarkedRead>> (ReadInbox inbox, Caller caller, CancellationToken ct) =>
            TypedResults.Ok(new MarkedRead(await inbox.MarkRead(null, caller, ct)))).WithSummary("Marks all of the caller's messages as read");
    }
}
