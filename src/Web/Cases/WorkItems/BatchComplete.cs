using CaseFlow.Web.Cases.Acts;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Cases.WorkItems;

/// <summary>批量办理: each row is an act of its own; rows that are refused stay, the others go through (U-015).</summary>
public sealed class BatchComplete(CompleteWorkItem complete, IStringLocalizer<CaseTexts> texts)
{
    /// <summary>The most rows of one batch.</summary>
    public const int MaxRows = 200;

    /// <summary>Why the batch as a whole is refused; null when its rows can be tried.</summary>
    public Refusal? WhyRefused(BatchInput input) => input.Items?.Count switch
    {
        > 0 when input.Items.Any(row => row is null) => Refusal.Invalid("items", "Required", texts["batch.empty"]),
        null or 0 => Refusal.Invalid("items", "Required", texts["batch.empty"]),
        > MaxRows => Refusal.Invalid("items", "TooMany", texts["batch.large", MaxRows]),
        _ => null,
    };

    public async Task<IReadOnlyList<BatchResult>> Run(IReadOnlyList<BatchRow> rows, ActRequest request, CancellationToken ct)
    {
        var results = new List<BatchResult>(rows.Count);
        foreach (var row in rows)
        {
            // Each row keeps its own answer under the batch's key, so that a repeated batch goes on where the first one stopped.
            var own = request with { Key = request.Key is null ? null : $"{request.Key}#{row.Id}" };
            // A step that still waits for papers is handled one by one.
            var done = await complete.Run(row.Id, new(row.Outcome, row.Opinion, row.Form, row.Revision, CompleteInput.NoPapers), own, ct);
            results.Add(done.IsDone ? new(row.Id, true, null, null, []) : new(row.Id, false, done.Refusal.Code, done.Refusal.Message, done.Refusal.Problems));
        }

        return results;
    }
}
