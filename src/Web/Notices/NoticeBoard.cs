using CaseFlow.Web.Cases;
using CaseFlow.Web.Cases.Acts;
using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Runtime;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Notices.Acts;
using CaseFlow.Web.Notices.Reading;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Web.Notices;

/// <summary>A notice as the public may read it.</summary>
public sealed record BoardNotice(string Title, NoticeFacts Facts);

/// <summary>The public board: what hangs now, and objections by anybody. Nothing here depends on who is signed in.</summary>
public sealed class NoticeBoard(CaseFlowDb db, ReadPublicNotices read, RaiseObjection raise, NoticeFactsSource facts, IHttpContextAccessor accessor, Caller caller)
{
    public Task<IReadOnlyList<PublicNoticeRow>> List(long after, CancellationToken ct) => read.Run(null, after, caller.Culture, ct);

    public async Task<BoardNotice?> Find(long id, CancellationToken ct)
    {
        var notice = await RaiseObjection.Public(db.Set<PublicNotice>().AsNoTracking()).SingleOrDefaultAsync(row => row.Id == id, ct);
        if (notice is null) return null;
        var of = await db.Set<Case>().AsNoTracking().SingleAsync(row => row.Id == notice.CaseId, ct);
        var printed = await facts.Of(notice, of, ct);
        return new(NoticePaper.Title(printed), printed);
    }

    public Task<Result<ActAnswer>> Object(long id, ObjectionInput input, CancellationToken ct)
    {
        var anybody = Caller.Public(caller.Culture, caller.Ip);
        var given = input with { Person = Word(input.Person), Contact = Word(input.Contact) };
        return raise.Run(id, given, accessor.HttpContext!.ActOf(anybody, given), ct);
    }

    private static string? Word(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
