using CaseFlow.Web.Audit;
using CaseFlow.Web.Data;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Identity.PersonalData;
using CaseFlow.Web.Organisation.Areas;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Households.Unmasking;

/// <param name="Field">idNumber, phone or health.</param>
public sealed record UnmaskRequest(long MemberId, string? Field, string? Reason);

public sealed record UnmaskedContract(long MemberId, string Field, string? Value);

/// <summary>Shows one personal text in full, for a reason that is written down before the text leaves the server.</summary>
public sealed class UnmaskMember(
    CaseFlowDb db, Caller caller, AuditTrail trail, PersonalText personal, TimeProvider clock, IStringLocalizer<HouseholdsTexts> texts)
{
    const int ShortestReason = 4, LongestReason = 500;

    static readonly Dictionary<string, Func<Member, (string Purpose, string? Sealed)>> fields = new()
    {
        ["idNumber"] = member => (MemberPurpose.IdNumber, member.IdNumberSealed),
        ["phone"] = member => (MemberPurpose.Phone, member.PhoneSealed),
        ["health"] = member => (MemberPurpose.Health, member.HealthSealed),
    };

    public async Task<Result<UnmaskedContract>> Run(long householdId, UnmaskRequest request, CancellationToken ct)
    {
        var visible = db.Set<Household>().In(AreaScope.Of(caller)).Where(household => household.Id == householdId);
        var member = await visible.SelectMany(household => household.Members).AsNoTracking().FirstOrDefaultAsync(each => each.Id == request.MemberId, ct);
        if (member is null) return Refusal.NotFound(texts["NotFound"]);
        // Who keeps accounts and procedures has no use for a sick person's file.
        if (!caller.Posts.Any(post => post.Role == Rights.Supervisor || Rights.Handles(post.Role))) return Refusal.Forbidden("unmask", texts["UnmaskForbidden"]);
        if (Problems(request) is { Count: > 0 } problems) return Refusal.Invalid(texts["UnmaskInvalid"], problems);
        await Keep(Record(householdId, request), await visible.Select(household => household.AreaCode).SingleAsync(ct), ct);
        var (purpose, text) = fields[request.Field!](member);
        return new UnmaskedContract(member.Id, request.Field!, personal.OpenOrNull(purpose, text));
    }

    async Task Keep(UnmaskRecord record, string area, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        db.Add(record);
        await trail.Append(new($"household/{record.HouseholdId}", "unmasked", area, After: new { record.MemberId, record.Field, record.Reason }), ct);
        await transaction.CommitAsync(ct);
    }

    List<FieldProblem> Problems(UnmaskRequest request)
    {
        List<FieldProblem> problems = [];
        if (request.Field is null || !fields.ContainsKey(request.Field)) problems.Add(new("field", "unknown-field", texts["UnmaskField", string.Join(", ", fields.Keys)]));
        if ((request.Reason?.Trim().Length ?? 0) is < ShortestReason or > LongestReason)
            problems.Add(new("reason", "reason-required", texts["UnmaskReason", ShortestReason, LongestReason]));
        return problems;
    }

    UnmaskRecord Record(long householdId, UnmaskRequest request) => new()
    {
        HouseholdId = householdId, MemberId = request.MemberId, Field = request.Field!, Reason = request.Reason!.Trim(),
        UserId = caller.UserId, UserName = caller.Name, Ip = caller.Ip, At = clock.GetUtcNow(),
    };
}
