using CaseFlow.Web.Cases;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Inbox.Reading;

/// <summary>What a program asked of a list that does not exist; all of it at once.</summary>
public sealed class InboxQueryCheck(IStringLocalizer<CaseTexts> texts)
{
    private static readonly string[] Views = ["todo", "claimable", "done", "started", "copied"];
    private static readonly string[] Lamps = ["Green", "Yellow", "Red"];

    /// <summary>Null when the list can be shown.</summary>
    public Refusal? WhyRefused(InboxQuery query)
    {
        List<FieldProblem> problems = [];
        if (!Views.Contains(query.View)) problems.Add(new("view", "NotAChoice", texts["list.choice", string.Join(", ", Views)]));
        if (query.Lamp is { } lamp && !Lamps.Contains(lamp, StringComparer.OrdinalIgnoreCase)) problems.Add(new("lamp", "NotAChoice", texts["list.choice", string.Join(", ", Lamps)]));
        if (query.Size < 1) problems.Add(new("size", "TooSmall", texts["list.size"]));
        if (!string.IsNullOrEmpty(query.After) && PageCursor.Read(query.After) is null) problems.Add(new("after", "NotACursor", texts["list.cursor"]));
        return problems.Count == 0 ? null : Refusal.Invalid(texts["content", problems.Count], problems);
    }
}
