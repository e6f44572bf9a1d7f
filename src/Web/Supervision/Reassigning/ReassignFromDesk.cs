using CaseFlow.Web.Cases.Acts;
using CaseFlow.Web.Cases.WorkItems;
using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Runtime;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Organisation;
using CaseFlow.Web.Organisation.Areas;
using CaseFlow.Web.Supervision.Desk;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Supervision.Reassigning;

/// <summary>Which open work items go to whom, and why.</summary>
/// <param name="User">Account id or user name.</param>
public sealed record ReassignInput(IReadOnlyList<long>? Ids = null, string? User = null, string? Reason = null);

/// <summary>What became of one row.</summary>
public sealed record ReassignResult(long Id, bool IsDone, string? Code, string? Message);

/// <summary>The results in the order of the rows asked for.</summary>
public sealed record ReassignAnswer(IReadOnlyList<ReassignResult> Items);

/// <summary>改派: a supervisor gives open work items to somebody who holds the post for them, by the act with which handlers transfer their own. Nothing is done in anybody's place (U-065).</summary>
public sealed class ReassignFromDesk(CaseFlowDb db, HandOver handOver, OrganisationDirectory organisation, IStringLocalizer<SupervisionTexts> texts)
{
    public const int Most = 200;

    public async Task<Result<ReassignAnswer>> Run(ReassignInput input, Caller caller, CancellationToken ct)
    {
        List<FieldProblem> problems = [];
        if (input.Ids is not { Count: > 0 and <= Most }) problems.Add(new("ids", "Count", texts["UrgeCount", Most]));
        if (string.IsNullOrWhiteSpace(input.User)) problems.Add(new("user", "Required", texts["ReassignWhom"]));
        if (string.IsNullOrWhiteSpace(input.Reason) || input.Reason.Length > 500) problems.Add(new("reason", "Required", texts["ReassignReason"]));
        if (problems.Count > 0) return Refusal.Invalid(problems[0].Message, problems);
        var ids = input.Ids!.Distinct().ToList();
        var known = (await Open(ids, caller, ct)).Select(item => item.Id).ToHashSet();
        List<ReassignResult> results = [];
        foreach (var id in ids) results.Add(known.Contains(id) ? await One(id, input, caller, ct) : new(id, false, "not-found", texts["ReassignGone"]));
        return new ReassignAnswer(results);
    }

    /// <summary>The open work items among the ids that the caller supervises; of others nothing is told.</summary>
    public async Task<IReadOnlyList<WorkItem>> Open(IReadOnlyList<long> ids, Caller caller, CancellationToken ct) => await db.Set<WorkItem>().AsNoTracking()
        .In(DeskScope.Supervised(caller), item => item.CaseArea).Where(item => item.Status == WorkItemStatus.Open && ids.Contains(item.Id)).OrderBy(item => item.Id).ToListAsync(ct);

    /// <summary>Who holds a post for every one of the items, by name.</summary>
    public IReadOnlyList<CallerAccount> Candidates(IReadOnlyList<WorkItem> items)
    {
        var wanted = items.Select(item => (item.Role, item.OrganArea)).Distinct().ToList();
        return
        [
            .. organisation.Current.Accounts.Where(account => organisation.PostsOf(account.Id) is var posts && wanted.TrueForAll(one => posts.Any(post =>
                    Rights.Handles(post.Role) && (one.Role is null || post.Role == one.Role) && AreaCodes.Contains(post.Area, one.OrganArea))))
                .OrderBy(account => account.DisplayName, StringComparer.CurrentCulture),
        ];
    }

    private async Task<ReassignResult> One(long id, ReassignInput input, Caller caller, CancellationToken ct)
    {
        var done = await handOver.Transfer(id, new(input.User, input.Reason!.Trim()), new ActRequest(caller), ct);
        return done.IsDone ? new(id, true, null, null) : new(id, false, done.Refusal.Code, done.Refusal.Problems is [var problem, ..] ? problem.Message : done.Refusal.Message);
    }
}
