using System.Globalization;
using System.Text.Json;
using CaseFlow.Web.Data.Runtime;
using CaseFlow.Workflows.Definitions;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Inbox.Messages;

/// <summary>Puts a message into words: its template with the number of the case, the household and the step. A template nobody knows stands for itself.</summary>
public sealed class MessageWords(IStringLocalizer<MessageTexts> texts)
{
    /// <param name="step">The name of the step that sent it, when the message itself names none.</param>
    /// <param name="own">The text the procedure brings for the template; null for that of this server.</param>
    public string Of(Message message, string caseNumber, string subject, string? step, string? own = null)
    {
        JsonElement? arguments = JsonSerializer.Deserialize<JsonElement>(message.Arguments);
        var key = $"Template_{message.Template}";
        var known = message.Template.Length > 0 && !texts[key].ResourceNotFound;
        object[] gaps =
        [
            caseNumber, subject, arguments.Get("title").AsText() ?? step ?? "", arguments.Get("due").AsText() ?? "", Days(arguments),
            arguments.Get("handler").AsText() ?? texts["Queue"].Value, arguments.Get("reason").AsText() ?? "", message.Template,
        ];
        return (own is null ? texts[known ? key : "Template_other", gaps].Value : Filled(own, gaps)).Trim();
    }

    /// <summary>The kind in a word.</summary>
    public string Kind(string kind) => texts["Kind_" + kind] is { ResourceNotFound: false } word ? word : kind;

    // Text of another server may hold braces that mean nothing here; they stay.
    private static string Filled(string text, object[] gaps)
    {
        for (var gap = 0; gap < gaps.Length; gap++) text = text.Replace($"{{{gap}}}", Convert.ToString(gaps[gap], CultureInfo.CurrentCulture), StringComparison.Ordinal);
        return text;
    }

    private static long Days(JsonElement? arguments) => arguments.Get("days") is { ValueKind: JsonValueKind.Number } days && days.TryGetInt64(out var number) ? number : 0;
}
