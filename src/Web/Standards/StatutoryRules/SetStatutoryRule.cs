using CaseFlow.Web.Audit;
using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Time;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Organisation;
using CaseFlow.Web.Organisation.Reference;
using CaseFlow.Workflows.ReleaseCheck;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Standards.StatutoryRules;

/// <summary>A rule to be set.</summary>
/// <param name="AreaCode">The area that sets it; the caller's own when nothing is said, everywhere when empty.</param>
/// <param name="ValidFrom">Today when nothing is said.</param>
/// <param name="IsLocked">Whether areas below may only be stricter.</param>
public sealed record NewStatutoryRule(
    StatutoryDemand? Demand, string? Family, string? Level, string? Step, int? Days, string? AreaCode, bool? IsLocked, DateOnly? ValidFrom, DateOnly? LastDay,
    string? Source, string? TextZh, string? TextEn);

/// <summary>Sets a rule: what the same area said on the matter ends the day before. A locked rule of an upper area can only be made stricter (U-052).</summary>
public sealed class SetStatutoryRule(
    CaseFlowDb db, StandardsDirectory standards, OrganisationDirectory organisation, StatutoryRuleRights rights, Caller caller, AuditTrail trail, TimeProvider clock,
    IStringLocalizer<StatutoryRuleTexts> texts)
{
    public async Task<Result<StatutoryRuleRow>> Run(NewStatutoryRule given, CancellationToken ct)
    {
        var problems = new RuleInput(texts, organisation).Problems(given);
        if (problems.Count > 0) return Refusal.Invalid(texts["RuleInvalid"], problems);
        var rule = Row(given);
        if (!rights.Covers(rule.AreaCode)) return Refusal.Forbidden("not-your-area", texts["NotYourArea", NameOf(rule.AreaCode)]);
        if (Looser(rule) is { } locked)
            return Refusal.Invalid("days", "locked", texts["LockedAbove", NameOf(locked.AreaCode), locked.Rule.Text.Spoken, locked.Source]);

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        foreach (var before in await Replaced(rule, ct)) before.LastDay = rule.ValidFrom.AddDays(-1);
        db.Add(rule);
        await db.SaveChangesAsync(ct);
        await Finish(rule, "rule-set", ct);
        await transaction.CommitAsync(ct);
        await standards.Refresh(ct);
        return rule;
    }

    /// <summary>The last day of a rule; what was checked before stays as it was.</summary>
    public async Task<Result<StatutoryRuleRow>> End(string id, DateOnly? on, CancellationToken ct)
    {
        var rule = await db.Set<StatutoryRuleRow>().FindAsync([id], ct);
        if (rule is null || !rights.Sees(rule)) return Refusal.NotFound(texts["UnknownRule"]);
        if (!rights.Covers(rule.AreaCode)) return Refusal.Forbidden("not-your-area", texts["NotYourArea", NameOf(rule.AreaCode)]);
        var last = on ?? clock.ChinaToday;
        if (last < rule.ValidFrom || last < clock.ChinaToday.AddDays(-1)) return Refusal.Invalid("on", "in-the-past", texts["EndInPast"]);

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        rule.LastDay = last;
        await db.SaveChangesAsync(ct);
        await Finish(rule, "rule-ended", ct);
        await transaction.CommitAsync(ct);
        await standards.Refresh(ct);
        return rule;
    }

    // A rule that was to begin later gives way altogether.
    async Task<List<StatutoryRuleRow>> Replaced(StatutoryRuleRow rule, CancellationToken ct)
    {
        var same = (await db.Set<StatutoryRuleRow>().Where(row => row.AreaCode == rule.AreaCode).ToListAsync(ct))
            .Where(row => row.IsAbout(rule) && !(row.LastDay < rule.ValidFrom)).ToList();
        db.RemoveRange(same.Where(row => row.ValidFrom >= rule.ValidFrom));
        return [.. same.Where(row => row.ValidFrom < rule.ValidFrom)];
    }

    StatutoryRuleRow? Looser(StatutoryRuleRow rule) => standards.Current.Rules.FirstOrDefault(other =>
        other.IsLocked && other.AreaCode != rule.AreaCode && AreaCodes.Contains(other.AreaCode, rule.AreaCode)
        && !(other.LastDay < rule.ValidFrom) && !(rule.LastDay < other.ValidFrom) && rule.Rule.IsLooserThan(other.Rule));

    async Task Finish(StatutoryRuleRow rule, string kind, CancellationToken ct)
    {
        var area = rule.AreaCode == StatutoryRuleRow.Everywhere ? null : rule.AreaCode;
        await trail.Append(new($"statutory-rule/{rule.Id}", kind, area, null, rule.Rule), ct);
        await ReferenceVersion.Raise(db, ReferenceVersion.Standards, ct);
    }

    StatutoryRuleRow Row(NewStatutoryRule given) => new()
    {
        Id = Convert.ToHexStringLower(System.Security.Cryptography.RandomNumberGenerator.GetBytes(8)),
        Demand = given.Demand!.Value, Family = given.Family!.Trim(), Level = Text(given.Level), Step = Text(given.Step), Days = given.Days ?? 0,
        AreaCode = given.AreaCode ?? caller.Posts.FirstOrDefault(post => post.Role == Rights.SystemAdmin)?.Area ?? StatutoryRuleRow.Everywhere,
        IsLocked = given.IsLocked ?? true, ValidFrom = given.ValidFrom ?? clock.ChinaToday, LastDay = given.LastDay, Source = given.Source!.Trim(),
        TextZh = given.TextZh!.Trim(), TextEn = Text(given.TextEn) ?? given.TextZh!.Trim(),
    };

    string NameOf(string area) => area == StatutoryRuleRow.Everywhere ? texts["Everywhere"] : organisation.Current.NameOf(area);

    static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
