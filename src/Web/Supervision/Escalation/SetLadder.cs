using CaseFlow.Web.Audit;
using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Time;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Organisation.Areas;
using CaseFlow.Web.Supervision.Desk;
using CaseFlow.Web.Supervision.Orders;
using CaseFlow.Workflows.Execution;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Supervision.Escalation;

/// <summary>A rung to add.</summary>
public sealed record RungInput(int OverdueDays, EscalationAct Act, OrderAddressee Addressee, int ReplyDays, string? Source, string? Area = null);

/// <summary>Adds and ends rungs of a supervisor's ladder; they hold from the day they are set.</summary>
public sealed class SetLadder(CaseFlowDb db, IIdSource ids, AuditTrail audit, TimeProvider clock, IStringLocalizer<SupervisionTexts> texts)
{
    /// <summary>The ladder most counties use: urged, then a blue, a yellow and a red order, each to somebody higher.</summary>
    public static readonly IReadOnlyList<RungInput> Usual =
    [
        new(1, EscalationAct.Urge, OrderAddressee.Person, 3, null), new(3, EscalationAct.Blue, OrderAddressee.Person, 3, null), new(7, EscalationAct.Yellow, OrderAddressee.Leader, 3, null),
        new(15, EscalationAct.Red, OrderAddressee.Unit, 5, null),
    ];

    public async Task<IReadOnlyList<EscalationRule>> List(Caller caller, CancellationToken ct) =>
        await db.Set<EscalationRule>().AsNoTracking().In(DeskScope.Of(caller), rule => rule.AreaCode).OrderBy(rule => rule.OverdueDays).ThenBy(rule => rule.Id).ToListAsync(ct);

    public async Task<Result<EscalationRule>> Add(RungInput input, Caller caller, CancellationToken ct)
    {
        var scope = DeskScope.Supervised(caller);
        if ((input.Area ?? scope.Roots.FirstOrDefault()) is not { } area || !scope.Contains(area)) return Refusal.NotFound(texts["AreaUnknown"]);
        if (Problems(input) is { Count: > 0 } problems) return Refusal.Invalid(texts["RungWrong"], problems);
        var rule = new EscalationRule
        {
            Id = ids.Next(), AreaCode = area, OverdueDays = input.OverdueDays, Act = input.Act, Addressee = input.Addressee, ReplyDays = input.ReplyDays, ValidFrom = clock.ChinaToday,
            Source = input.Source?.Trim() is { Length: > 0 } source ? source : caller.Name,
        };
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        db.Add(rule);
        await audit.Append(new($"escalation-rule/{rule.Id}", "rung-added", area, null, new { rule.OverdueDays, Act = rule.Act.ToString(), Addressee = rule.Addressee.ToString(), rule.ReplyDays, rule.Source }), ct);
        await transaction.CommitAsync(ct);
        return rule;
    }

    public async Task<Refusal?> End(long id, Caller caller, CancellationToken ct)
    {
        var today = clock.ChinaToday;
        var rule = await db.Set<EscalationRule>().AsNoTracking().In(DeskScope.Supervised(caller), row => row.AreaCode).SingleOrDefaultAsync(row => row.Id == id, ct);
        if (rule is null) return Refusal.NotFound(texts["RungUnknown"]);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await db.Set<EscalationRule>().Where(row => row.Id == id && row.ValidTo == null).ExecuteUpdateAsync(set => set.SetProperty(row => row.ValidTo, today), ct) == 0)
            return Refusal.Conflict("ended", texts["RungEnded"]);
        await audit.Append(new($"escalation-rule/{id}", "rung-ended", rule.AreaCode), ct);
        await transaction.CommitAsync(ct);
        return null;
    }

    private List<FieldProblem> Problems(RungInput input)
    {
        List<FieldProblem> problems = [];
        if (input.OverdueDays is < 1 or > 365) problems.Add(new("overdueDays", "Range", texts["RungDays"]));
        if (input.ReplyDays is < 1 or > 60) problems.Add(new("replyDays", "Range", texts["RungReply"]));
        if (!Enum.IsDefined(input.Act)) problems.Add(new("act", "Unknown", texts["RungWrong"]));
        if (!Enum.IsDefined(input.Addressee)) problems.Add(new("addressee", "Unknown", texts["RungWrong"]));
        if (input.Source?.Length > 200) problems.Add(new("source", "TooLong", texts["RungSource"]));
        return problems;
    }
}
