using System.Globalization;
using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Bulk;
using CaseFlow.Web.Organisation.Areas;
using CaseFlow.Web.Rectification;

namespace CaseFlow.Web.Cli.Bench.Desk;

/// <summary>Five years of items over every village of the demonstration county, one in twenty still open.</summary>
internal static class DeskRows
{
    private const int Years = 5;
    private const int OnePerOpen = 20;
    private const int AtOnce = 50_000;

    public static async Task<int> Insert(CaseFlowDb db, int items, DateTimeOffset now, CancellationToken ct)
    {
        string[] villages = [.. db.Set<Area>().Where(area => area.Level == AreaLevel.Village).OrderBy(area => area.Code).Select(area => area.Code)];
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        foreach (var chunk in Rows(items, villages, now).Chunk(AtOnce)) await db.Insert(chunk, ct);
        await transaction.CommitAsync(ct);
        return villages.Length;
    }

    private static IEnumerable<RectificationItem> Rows(int items, string[] villages, DateTimeOffset now)
    {
        // Always the same draw, so that two runs count the same rows.
        var random = new Random(7);
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        for (var number = 1; number <= items; number++) yield return Row(number, villages[random.Next(villages.Length)], random, today, now);
    }

    private static RectificationItem Row(int number, string village, Random random, DateOnly today, DateTimeOffset now)
    {
        var isOpen = number % OnePerOpen == 0;
        var age = isOpen ? random.Next(40) : random.Next(1, Years * 365);
        var finished = today.AddDays(-random.Next(Math.Min(age, 60)) - (isOpen ? 0 : Math.Max(0, age - 60)));
        var state = isOpen ? (ItemState)random.Next(5) : random.Next(30) == 0 ? ItemState.Explained : ItemState.Closed;
        return new()
        {
            Id = number, Number = string.Create(CultureInfo.InvariantCulture, $"ZG-530502-2026-{number:0000000}"), AreaCode = village, Subject = "张某某", Source = ItemSource.County,
            SourceKey = number.ToString(CultureInfo.InvariantCulture), Category = "housing", Problem = "住房有漏雨，需要修缮；经入户核实，问题属实。", OrganId = 1 + random.Next(200), OrganName = "住建局",
            LeaderId = Person("leader", random, 300), PersonId = Person("person", random, 3000), State = state, DueOn = isOpen ? today.AddDays(random.Next(-10, 30)) : null, IsLate = random.Next(20) == 0,
            ClosedOn = state == ItemState.Closed ? finished : null, ExplainedOn = state == ItemState.Explained ? finished : null, CreatedBy = "bench", CreatedAt = now.AddDays(-age), IsStarted = true,
        };
    }

    private static string Person(string kind, Random random, int people) => string.Create(CultureInfo.InvariantCulture, $"{kind}-{random.Next(people)}");
}
