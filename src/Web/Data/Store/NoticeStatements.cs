using CaseFlow.Web.Data.Runtime;
using Changed = CaseFlow.Web.Data.Store.Columns<CaseFlow.Web.Data.Store.NoticeChange>;
using Decision = CaseFlow.Web.Data.Store.Columns<CaseFlow.Web.Data.Store.ObjectionDecision>;
using Notice = CaseFlow.Web.Data.Store.Columns<CaseFlow.Web.Data.Runtime.PublicNotice>;
using Raised = CaseFlow.Web.Data.Store.Columns<CaseFlow.Web.Data.Runtime.Objection>;

namespace CaseFlow.Web.Data.Store;

internal static class NoticeStatements
{
    public static readonly RowStatement<PublicNotice> Insert = RowStatement<PublicNotice>.Insert(
        "notices",
        Notice.Long("id", row => row.Id), Notice.Long("case_id", row => row.CaseId), Notice.Long("instance_id", row => row.InstanceId),
        Notice.Text("activity_id", row => row.ActivityId), Notice.Text("kind", row => row.Kind), Notice.Text("title", row => row.Title),
        Notice.Text("level", row => row.Level), Notice.Text("organ_area", row => row.OrganArea), Notice.Text("case_area", row => row.CaseArea),
        Notice.Int("days", row => row.Days), Notice.Text("places_required", row => row.PlacesRequired), Notice.Text("columns", row => row.Columns),
        Notice.Text("template", row => row.Template), Notice.Int("status", row => (int)row.Status), Notice.Instant("created_at", row => row.CreatedAt));

    public static readonly RowStatement<NoticeChange> Change = RowStatement<NoticeChange>.Update(
        "notices", keepsOnNull: true,
        Changed.Long("id", row => row.Id), Changed.Int("status", row => (int)row.Status), Changed.InstantOrNull("posted_at", row => row.PostedAt),
        Changed.Text("posted_by", row => row.PostedBy), Changed.Text("places", row => row.Places), Changed.Text("photos", row => row.Photos),
        Changed.DayOrNull("ends_on", row => row.EndsOn), Changed.Text("explanation_zh", row => row.ExplanationZh),
        Changed.Text("explanation_en", row => row.ExplanationEn), Changed.InstantOrNull("closed_at", row => row.ClosedAt),
        Changed.Text("closing_photos", row => row.ClosingPhotos), Changed.Text("statement", row => row.Statement), Changed.Text("outcome", row => row.Outcome));

    public static readonly RowStatement<Objection> InsertObjections = RowStatement<Objection>.Insert(
        "objections",
        Raised.Long("id", row => row.Id), Raised.Long("notice_id", row => row.NoticeId), Raised.Long("case_id", row => row.CaseId),
        Raised.Text("case_area", row => row.CaseArea), Raised.Text("channel", row => row.Channel), Raised.Text("person", row => row.Person),
        Raised.Text("contact", row => row.Contact), Raised.Text("content", row => row.Content), Raised.Instant("raised_at", row => row.RaisedAt),
        Raised.Text("recorded_by", row => row.RecordedBy), Raised.Int("status", row => (int)row.Status));

    public static readonly RowStatement<ObjectionDecision> Decide = RowStatement<ObjectionDecision>.Update(
        "objections", keepsOnNull: false,
        Decision.Long("id", row => row.Id), Decision.Int("status", row => (int)row.Status), Decision.Text("reply", row => row.Reply),
        Decision.Instant("decided_at", row => row.DecidedAt), Decision.Text("decided_by", row => row.DecidedBy));
}
