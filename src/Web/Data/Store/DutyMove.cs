using CaseFlow.Web.Data.Runtime;

namespace CaseFlow.Web.Data.Store;

/// <summary>The duty of a campaign moves with the act on its case.</summary>
/// <param name="Id">The duty and its case.</param>
/// <param name="On">The day in China on which it happened; after the last day the duty is late for ever.</param>
/// <param name="Figures">What people filled in so far, as JSON.</param>
public sealed record DutyMove(long Id, DutyState To, DateOnly On, DateTimeOffset At, string By, string ByName, string? Figures);
