using System.Text.Json;
using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Runtime;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Procedures;
using CaseFlow.Web.Procedures.Library;
using CaseFlow.Web.Procedures.Templates;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Execution;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Web.Inbox.Messages;

/// <summary>One message as its reader sees it.</summary>
/// <param name="Href">The work item it is about, or else the case.</param>
public sealed record MessageLine(long Id, string Kind, string Text, string Href, DateTimeOffset At, bool IsUnread);

/// <summary>The caller's messages, the newest first.</summary>
public sealed class ReadMessages(CaseFlowDb db, GraphCache graphs, MessageWords words, Caller caller)
{
    public const int PageSize = 30;

    public async Task<IReadOnlyList<MessageLine>> Run(long? before, CancellationToken ct)
    {
        var messages = db.Set<Message>().AsNoTracking().Where(message => message.UserId == caller.UserId);
        if (before is { } id) messages = messages.Where(message => message.Id < id);
        var rows = await messages.OrderByDescending(message => message.Id).Take(PageSize)
            .LeftJoin(db.Set<Case>(), message => message.CaseId, row => row.Id, (message, row) => new { Message = message, Of = row })
            .OrderByDescending(pair => pair.Message.Id).ToListAsync(ct);
        List<MessageLine> lines = [];
        foreach (var row in rows)
        {
            var graph = row.Message.ActivityId is null || row.Of is null ? null : await graphs.Get(row.Of.VersionId, ct);
            var own = graph is null ? null : DefinitionTemplates.Find(graph.Definition, ChoiceList.MessageTemplates, row.Message.Template)?.Spoken;
            lines.Add(Line(row.Message, words.Of(row.Message, row.Of?.Number ?? "", row.Of?.Subject ?? "", StepOf(graph, row.Message.ActivityId), own)));
        }

        return lines;
    }

    private MessageLine Line(Message message, string text) => new(message.Id, words.Kind(message.Kind), text, Href(message), message.At, message.ReadAt is null);

    // Another slice says itself where its page is; what the server wrote is a path of its own.
    private static string Href(Message message) => (JsonElement?)JsonSerializer.Deserialize<JsonElement>(message.Arguments) is var arguments && arguments.Get("href").AsText() is { } own
        ? own : arguments.Get("item") is { ValueKind: JsonValueKind.Number } item ? $"/work-items/{item}" : $"/cases/{message.CaseId}";

    private static string? StepOf(WorkflowGraph? graph, string? activityId) => activityId is not null && graph?.Find(activityId) is { } node ? node.DisplayName ?? node.Name : null;
}
