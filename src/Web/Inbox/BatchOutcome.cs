using System.Globalization;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Inbox.Reading;
using Microsoft.Extensions.Primitives;

namespace CaseFlow.Web.Inbox;

/// <summary>
/// One result for many steps: each step has its own words for yes, no and back. A step that has no such result keeps the word, and its row then says so.
/// </summary>
public sealed class BatchOutcome(ReadWorkItem items, Caller caller)
{
    /// <summary>What can be chosen for a batch.</summary>
    public static readonly IReadOnlyList<string> All = ["Positive", "Negative", "Returned"];

    private static readonly HashSet<string> Negative = ["Rejected", "NotPassed", "NotMet", "Refused", "Missing"];

    /// <summary>The step's own word for the chosen result.</summary>
    public async Task<string> Of(long item, string? chosen, CancellationToken ct)
    {
        var known = (await items.Run(item, caller, ct)).Value?.Outcomes.Select(outcome => outcome.Key).ToList() ?? [];
        return chosen switch
        {
            "Negative" => known.Find(Negative.Contains) ?? "Rejected",
            "Returned" => "Returned",
            _ => known.FirstOrDefault() ?? "Approved",
        };
    }

    /// <summary>The ticked rows: id and the revision that was seen. What is no such pair was not ticked on our page and is left out.</summary>
    public static IEnumerable<(long Id, int Revision)> Read(StringValues ticked)
    {
        foreach (var text in ticked)
            if (text?.Split(':') is [var id, var revision] && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var item)
                && int.TryParse(revision, NumberStyles.None, CultureInfo.InvariantCulture, out var seen)) yield return (item, seen);
    }
}
