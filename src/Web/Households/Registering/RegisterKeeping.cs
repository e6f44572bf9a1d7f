using System.Data.Common;
using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Time;
using CaseFlow.Web.Households.Entry;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Standards.Parameters;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Npgsql;

namespace CaseFlow.Web.Households.Registering;

/// <summary>What everybody who writes into the register needs: the right, the day, the next number.</summary>
public sealed class RegisterKeeping(CaseFlowDb db, Caller caller, TimeProvider clock, IStringLocalizer<HouseholdsTexts> texts)
{
    /// <summary>The roles that keep the register.</summary>
    public static readonly string[] Keepers = ["ApplicantClerk", "VillageCommittee", "VillageCadre", "TownshipAuditor", "CountyAuditor"];

    public DateOnly Today => clock.ChinaToday;

    /// <summary>A household entered by hand starts as an ordinary one; procedures change that.</summary>
    public RegisterEntry Entry => new(HouseholdStatus.Ordinary, Today, RegisterEntry.Entry, null, clock.GetUtcNow(), IncomeWindow.YearOf(Today) - 1);

    /// <summary>Whether the caller keeps the register anywhere.</summary>
    public bool KeepsAny => caller.Posts.Any(post => Keepers.Contains(post.Role));

    /// <summary>Refuses areas outside the posts by which the caller keeps the register.</summary>
    public Refusal? RefuseArea(string area) => Keeps(area) ? null : Refusal.Forbidden("not-your-area", texts["NotYourArea", area]);

    public bool Keeps(string area) => Keepers.Any(role => caller.Holds(role, area));

    public async Task<bool> IsNumberTaken(string? number, CancellationToken ct) =>
        number is { Length: > 0 } && await db.Set<Household>().AnyAsync(household => household.Number == number, ct);

    /// <summary>The entry with the next number of the village when it brings none.</summary>
    public async Task<NewHousehold> Numbered(NewHousehold entry, string? village, CancellationToken ct)
    {
        if (!string.IsNullOrWhiteSpace(entry.Number) || village is null) return entry;
        var last = await db.Set<Household>().Where(household => household.Number.StartsWith(village) && household.Number.Length == 17)
            .MaxAsync(household => (string?)household.Number, ct);
        var serial = last is not null && int.TryParse(last.AsSpan(12), out var number) ? number : 0;
        return entry with { Number = $"{village}{serial + 1:00000}" };
    }

    public static bool IsDuplicate(DbException error) =>
        error is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } or SqliteException { SqliteErrorCode: 19 };
}
