using CaseFlow.Web.Cases.Acts;
using CaseFlow.Web.Households;
using CaseFlow.Web.Rectification.Reading;
using CaseFlow.Web.Rectification.Registering;
using CaseFlow.Web.Data.Time;
using CaseFlow.Workflows.State;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Rectification.Acts;

/// <summary>A part of an item; what is left out stays as the item has it.</summary>
public sealed record PartInput(string? Problem = null, long? HouseholdId = null, string? AreaCode = null, string? Person = null, string? Unit = null);

/// <summary>拆分: the item ends and its parts go on.</summary>
public sealed record SplitInput(IReadOnlyList<PartInput>? Parts = null);

/// <summary>合并: the item ends and another one, which is about the same, goes on.</summary>
public sealed record MergeInput(long? Into = null, string? Reason = null);

/// <summary>Divides an item and joins two. Neither makes a day later nor a missed day good.</summary>
public sealed class DivideItems(
    ReadItem items, ItemRights rights, RegisterItems register, ItemPeople people, ActPipeline pipeline, IStringLocalizer<RectificationTexts> texts)
{
    public async Task<Result<RegisteredItems>> Split(long id, SplitInput input, ActRequest request, CancellationToken ct)
    {
        if (await items.Find(id, ct) is not { } item) return items.Unknown;
        if (rights.Divide(item, request.Caller) is { } refusal) return refusal;
        if (input.Parts is not { Count: >= 2 and <= 50 } parts || parts.Any(part => part is null)) return Refusal.Invalid("parts", "TooFew", texts["TooFewParts"]);
        // The parts have keys of their own on the item's list: a crash before the item ends leaves both, and the same request goes on from there.
        var registered = await register.Run([.. parts.Select((part, index) => Part(item, part, index + 1))], request.Caller, ct);
        if (!registered.IsDone) return registered.Refusal;
        var numbers = string.Join("、", registered.Value.Items.Select(part => part.Number));
        var ended = await End(item, request, texts["SplitInto", numbers], "split", new() { ["parts"] = numbers }, null, ct);
        return ended is null ? registered : ended;
    }

    public async Task<Refusal?> Merge(long id, MergeInput input, ActRequest request, CancellationToken ct)
    {
        if (await items.Find(id, ct) is not { } item) return items.Unknown;
        if (rights.Divide(item, request.Caller) is { } refusal) return refusal;
        if (input.Into is not { } into || into == id || await items.Find(into, ct) is not { } target) return Refusal.Invalid("into", "Unknown", texts["MergeUnknown"]);
        if (rights.Divide(target, request.Caller) is { } other) return other;
        if (string.IsNullOrWhiteSpace(input.Reason)) return Refusal.Invalid("reason", "Required", texts["Required", texts["Field_reason"]]);
        if (item.CloseBy is { } last && !(target.CloseBy <= last)) return Refusal.Invalid("into", "LaterDay", texts["MergeLater"]);
        return await End(item, request, texts["MergedInto", target.Number, input.Reason], "merged", new() { ["into"] = target.Number, ["reason"] = input.Reason }, target, ct);
    }

    private async Task<Refusal?> End(RectificationItem item, ActRequest request, string reason, string kind, ValueMap details, RectificationItem? target, CancellationToken ct)
    {
        var answer = await pipeline.OnCase(item.Id, request, (_, now) => new(new CaseAct(kind)
        {
            CancelReason = reason, Details = details,
            Rows = commit =>
            {
                var today = ChinaTime.DateOf(now);
                commit.ItemSteps.Add(target is null ? new(item.Id, ItemChange.Withdrawn, today) : new(item.Id, ItemChange.Merged, today) { MergedInto = target.Id });
                if (target is not null && item.IsLate) commit.ItemSteps.Add(new(target.Id, ItemChange.TookOver, today));
            },
        }), ct);
        return answer.Refusal;
    }

    private NewItem Part(RectificationItem item, PartInput part, int number) => new(
        item.Source, item.Batch, $"{item.SourceKey}/{number}", part.AreaCode ?? item.AreaCode, item.Category, part.Problem ?? item.Problem)
    {
        HouseholdId = part.HouseholdId ?? (part.AreaCode is null ? item.HouseholdId : null), Measures = item.Measures, OrganId = part.Unit is null ? item.OrganId : null,
        OrganName = part.Unit ?? item.OrganName, LeaderId = item.LeaderId, PersonId = people.Resolve(part.Person) ?? item.PersonId, CheckerId = item.CheckerId,
        // What was signed for once is signed for again without a day of its own.
        Days = new(item.SignedOn is null ? item.SignBy : null, item.RectifyBy, item.RecheckBy, item.ExplainBy, item.CloseBy),
        Channel = item.Channel, IsBaseline = item.IsBaseline, CampaignId = item.CampaignId, InspectionId = item.InspectionId, SplitFrom = item.Id, IsLate = item.IsLate,
    };
}
