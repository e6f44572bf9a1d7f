using System.Data.Common;
using CaseFlow.Web.Exchange;
using CaseFlow.Web.Households.Registering;
using CaseFlow.Web.Organisation;
using CaseFlow.Web.Standards;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Households.Entry;

/// <summary>Enters one household by hand, with the same checks as a sheet and all problems at once.</summary>
public sealed class EnterHousehold(
    RegisterKeeping keeping, RegisteredPeople people, RegisterHouseholds register, OrganisationDirectory organisation, CodeLists lists,
    IStringLocalizer<HouseholdsTexts> texts)
{
    public async Task<Result<long>> Run(NewHousehold entry, CancellationToken ct)
    {
        var village = entry.AreaCode is { Length: >= 12 } code ? code[..12] : null;
        if (village is not null && organisation.Current.Area(village) is not null && keeping.RefuseArea(village) is { } refusal) return refusal;
        var numbered = await keeping.Numbered(entry, village, ct);
        var (drafts, problems) = await Check(numbered, ct);
        if (problems.Count > 0) return Refusal.Invalid(texts["EntryInvalid"], problems);
        try
        {
            var written = await register.Run(drafts, _ => keeping.Entry, ct);
            return written[0].Id;
        }
        catch (DbException error) when (RegisterKeeping.IsDuplicate(error))
        {
            // Somebody entered the same person or number between our check and our write; the unique index decided.
            return Refusal.Conflict("duplicate", texts["EnteredMeanwhile"]);
        }
    }

    // An empty line among the members is checked like one: everything it needs is missing.
    static readonly NewMember nobody = new(null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    async Task<(IReadOnlyList<HouseholdDraft>, List<FieldProblem>)> Check(NewHousehold entry, CancellationToken ct)
    {
        List<FieldProblem> problems = [];
        if (entry.Members is not { Count: > 0 }) problems.Add(new("members", "no-members", texts["NoMembers"]));
        if (await keeping.IsNumberTaken(entry.Number, ct)) problems.Add(new("number", "duplicate-number", texts["NumberTaken", entry.Number!]));
        var sheet = EntrySheet.Of(entry with { Members = entry.Members is { Count: > 0 } members ? [.. members.Select(member => member ?? nobody)] : [nobody] });
        var check = new HouseholdCheck(new VillageNames(organisation.Current.Areas), lists, keeping.Today, people.Among);
        var result = await check.Run(sheet, null, ct);
        problems.AddRange(result.Errors.Select(EntrySheet.Problem).Distinct());
        return (result.Drafts, problems);
    }
}
