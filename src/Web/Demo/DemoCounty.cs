using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Time;
using CaseFlow.Web.Exchange;
using CaseFlow.Web.Households;
using CaseFlow.Web.Households.Registering;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Organisation.Areas;
using CaseFlow.Web.Organisation.Posts;
using CaseFlow.Web.Organisation.Reference;
using CaseFlow.Web.Standards;
using CaseFlow.Web.Standards.Parameters;
using CaseFlow.Workflows.Execution;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Web.Demo;

/// <summary>Fills an empty database with 隆阳区: real names of areas, organs, accounts, parameters and invented households.</summary>
public sealed class DemoCounty(
    CaseFlowDb db, IPasswordHasher<AppUser> hasher, RegisterHouseholds register, CodeLists lists, IIdSource ids, TimeProvider clock)
{
    static readonly DateOnly areasSince = new(2012, 1, 1);

    // The base list that all later changes start from (D-043); income of the file belongs to the year that ended last.
    static readonly DateOnly registeredSince = new(2017, 12, 31);

    /// <summary>False when somebody works with the database already; areas and households that the command line imported stay as they are.</summary>
    public async Task<bool> Load(string password, CancellationToken ct)
    {
        if (await db.Users.AnyAsync(ct)) return false;
        var areas = AreaFile.Read(AreaFile.Shipped, areasSince);
        // First and in a transaction of their own, because ids are reserved outside of one: a start that breaks off here goes on at the next line.
        if (!await db.Set<Household>().AnyAsync(ct)) await register.Run(await ReadHouseholds(areas, ct), Entry, ct);
        var ladder = DemoLadder.Of(ids.Next, clock.ChinaToday).ToList();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (!await db.Set<Area>().AnyAsync(ct)) db.AddRange(areas);
        db.AddRange(DemoOrgans.Of(areas));
        AddAccounts(password);
        db.AddRange(DemoStandards.All);
        db.AddRange(ladder);
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
        await ReferenceVersion.Raise(db, ReferenceVersion.Organisation, ct);
        await ReferenceVersion.Raise(db, ReferenceVersion.Standards, ct);
        await transaction.CommitAsync(ct);
        return true;
    }

    async Task<IReadOnlyList<HouseholdDraft>> ReadHouseholds(IReadOnlyList<Area> areas, CancellationToken ct)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Demo", "households.csv");
        await using var stream = File.OpenRead(path);
        var reading = await HouseholdFile.Read(stream, "households.csv", ImportLimits.Default, ct);
        // The sample describes the county on this day; checked against a later one, its pupils would have outgrown their schools.
        var check = new HouseholdCheck(new VillageNames(areas), lists, new DateOnly(2026, 10, 1));
        return (await check.Run(reading.File!, null, ct)).Drafts;
    }

    // A household that receives measures is on the base list; the others may apply, so that both procedures have candidates.
    RegisterEntry Entry(HouseholdDraft draft)
    {
        var year = IncomeWindow.YearOf(clock.ChinaToday) - 1;
        return draft.Measures.Count > 0
            ? new(HouseholdStatus.Registered, registeredSince, "Register", null, clock.GetUtcNow(), year)
            : new(HouseholdStatus.Ordinary, clock.ChinaToday, RegisterEntry.Import, null, clock.GetUtcNow(), year);
    }

    void AddAccounts(string password)
    {
        // One password, hashed once: thirty hashes would take longer than everything else at the first start.
        var hash = hasher.HashPassword(new(), password);
        foreach (var account in DemoAccounts.All)
        {
            var user = new AppUser
            {
                UserName = account.UserName, NormalizedUserName = account.UserName.ToUpperInvariant(), DisplayName = account.DisplayName,
                PasswordHash = hash, SecurityStamp = Guid.NewGuid().ToString("n"), LockoutEnabled = true,
            };
            db.Add(user);
            db.Add(new Post { UserId = user.Id, RoleKey = account.Role, AreaCode = account.Area, ValidFrom = areasSince });
        }
    }
}
