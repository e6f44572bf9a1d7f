using System.Text.Json;
using CaseFlow.Web.Data.Runtime;
using CaseFlow.Workflows.Definitions;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Inbox.Messages;

/// <summary>Puts a message into words: its template with the number of the case, the household and the step. A template nobody knows stands for itself.</summary>
public sealed class MessageWords(IStringLocalizer<MessageTexts> texts)
{
    /// <param name="step">The name of the step that sent it, when the message itself names none.</param>
    public string Of(Message message, string caseNumber, string subject, string? step)
    {
        JsonElement? arguments = JsonSerializer.Deserialize<JsonElement>(message.Arguments);
        var key = $"Template_{message.Template}";
        var known = message.Template.Length > 0 && !texts[key].ResourceNotFound;
        return texts[
            known ? key : "Template_other", caseNumber, subject, arguments.Get("title").AsText() ?? step ?? "", arguments.Get("due").AsText() ?? "", Days(arguments),
            arguments.Get("handler").AsText() ?? texts["Queue"], arguments.Get("reason").AsText() ?? "", message.Template].Value.Trim();
    }

    /// <summary>The kind in a word.</summary>
    public string Kind(string kind) => texts["Kind_" + kind] is { ResourceNotFound: false } word ? word : kind;

    private static long Days(JsonElement? arguments) => arguments.Get("days") is { ValueKind: JsonValueKind.Number } days && days.TryGetInt64(out var number) ? number : 0;
}
