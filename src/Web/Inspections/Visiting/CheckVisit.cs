using CaseFlow.Web.Data.Time;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Inspections.Planning;
using CaseFlow.Web.Rectification.Registering;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Inspections.Visiting;

/// <summary>Names everything that is wrong with what an inspector hands in; problems as such are checked by the register's own words.</summary>
public sealed class CheckVisit(VisitPhotos photos, RegisterItems register, ItemRows rows, Caller caller, TimeProvider clock, IStringLocalizer<InspectionTexts> texts)
{
    private const int LongestNote = 1000, MostFindings = 20;

    public async Task<IReadOnlyList<FieldProblem>> Run(Inspection inspection, VisitInput input, IReadOnlyList<NewItem> items, CancellationToken ct) =>
    [
        .. Result(input), .. Day(inspection, input.VisitedOn), .. await Findings(input.Findings ?? [], items, ct),
        .. await photos.Problems([("photos", Ids(input.Photos)), .. (input.Findings ?? []).Select((finding, index) => ($"findings[{index}].photos", Ids(finding?.Photos)))], ct),
    ];

    public async Task<IReadOnlyList<FieldProblem>> Run(MoreFindings input, IReadOnlyList<NewItem> items, CancellationToken ct)
    {
        var findings = input.Findings ?? [];
        List<FieldProblem> problems = findings.Count == 0 ? [new("findings", "Required", texts["findings.required"])] : [];
        return
        [
            .. problems, .. await Findings(findings, items, ct),
            .. await photos.Problems([.. findings.Select((finding, index) => ($"findings[{index}].photos", Ids(finding?.Photos)))], ct),
        ];
    }

    /// <summary>The ids without the empty ones.</summary>
    public static IReadOnlyList<string> Ids(IReadOnlyList<string?>? photos) => [.. (photos ?? []).OfType<string>().Select(id => id.Trim()).Where(id => id.Length > 0).Distinct()];

    private IEnumerable<FieldProblem> Result(VisitInput input)
    {
        var findings = input.Findings?.Count ?? 0;
        if (input.Note?.Length > LongestNote) yield return new("note", "TooLong", texts["text.long", LongestNote]);
        if (input.Result is not { } result || !Enum.IsDefined(result) || result == VisitResult.Open)
        {
            yield return new("result", "Required", texts["result.required"]);
            yield break;
        }

        if (result != VisitResult.Visited && (findings > 0 || input.IsClean == true)) yield return new("findings", "NotMet", texts["findings.not-met"]);
        if (result != VisitResult.Visited && string.IsNullOrWhiteSpace(input.Note)) yield return new("note", "Required", texts["note.required"]);
        if (result == VisitResult.Visited && findings == 0 && input.IsClean != true) yield return new("findings", "Required", texts["clean.required"]);
        if (result == VisitResult.Visited && findings > 0 && input.IsClean == true) yield return new("findings", "Contradiction", texts["clean.contradiction"]);
    }

    private IEnumerable<FieldProblem> Day(Inspection inspection, string? day)
    {
        if (string.IsNullOrWhiteSpace(day)) yield break;
        if (CheckInspection.Day(day) is not { } on) yield return new("visitedOn", "NotADay", texts["day.wrong", texts["VisitedOn"], day]);
        else if (on > clock.ChinaToday) yield return new("visitedOn", "Future", texts["visited.future"]);
        else if (on < inspection.FromDay) yield return new("visitedOn", "TooEarly", texts["visited.early", inspection.FromDay.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)]);
    }

    private async Task<IReadOnlyList<FieldProblem>> Findings(IReadOnlyList<FindingInput?> findings, IReadOnlyList<NewItem> items, CancellationToken ct)
    {
        if (findings.Count > MostFindings) return [new("findings", "TooMany", texts["findings.many", MostFindings])];
        if (findings.Count == 0) return [];
        var ofRegister = register.Problems(await rows.Place(items, ct), caller);
        return [.. ofRegister.Select(problem => problem with { Field = Field(problem.Field, items.Count), Message = texts["finding.problem", Row(problem.Field, items.Count) + 1, problem.Message] }), .. Suggested(findings, items)];
    }

    private IEnumerable<FieldProblem> Suggested(IReadOnlyList<FindingInput?> findings, IReadOnlyList<NewItem> items)
    {
        for (var index = 0; index < findings.Count; index++)
        {
            if (items[index].PersonId == caller.UserId) yield return new($"findings[{index}].person", "IsInspector", texts["finding.problem", index + 1, texts["person.inspector"]]);
            if (string.IsNullOrWhiteSpace(findings[index]?.RectifyBy)) continue;
            if (items[index].Days.RectifyBy is not { } by) yield return new($"findings[{index}].rectifyBy", "NotADay", texts["finding.problem", index + 1, texts["day.wrong", texts["RectifyBy"], findings[index]!.RectifyBy!]]);
            else if (by < clock.ChinaToday) yield return new($"findings[{index}].rectifyBy", "Past", texts["finding.problem", index + 1, texts["rectify.past"]]);
        }
    }

    // The register names a row only when there are several, and counts from 0.
    private static int Row(string field, int count) => count > 1 && int.TryParse(field.Split('.')[0], out var row) ? row : 0;

    private static string Field(string field, int count) => $"findings[{Row(field, count)}].{(count > 1 ? field[(field.IndexOf('.', StringComparison.Ordinal) + 1)..] : field)}";
}
