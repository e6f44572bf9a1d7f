using CaseFlow.Web.Supervision.Escalation;

namespace CaseFlow.Web.Demo;

/// <summary>The ladder of the demonstration county, from the day it was loaded; a supervisor ends and adds rungs as in any other county.</summary>
static class DemoLadder
{
    const string County = "530502000000", Source = "演示数据：督办办法";

    public static IEnumerable<EscalationRule> Of(Func<long> nextId, DateOnly from) => SetLadder.Usual.Select(rung => new EscalationRule
    {
        Id = nextId(), AreaCode = County, OverdueDays = rung.OverdueDays, Act = rung.Act, Addressee = rung.Addressee, ReplyDays = rung.ReplyDays, ValidFrom = from, Source = Source,
    });
}
