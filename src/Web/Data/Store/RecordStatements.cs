using CaseFlow.Web.Data.Runtime;
using Answer = CaseFlow.Web.Data.Store.Columns<CaseFlow.Web.Data.Runtime.IdempotencyKey>;
using Paper = CaseFlow.Web.Data.Store.Columns<CaseFlow.Web.Data.Store.FiledPaper>;
using Line = CaseFlow.Web.Data.Store.Columns<CaseFlow.Web.Data.Runtime.CaseEvent>;
using Word = CaseFlow.Web.Data.Store.Columns<CaseFlow.Web.Data.Runtime.Message>;

namespace CaseFlow.Web.Data.Store;

/// <summary>What an act leaves behind: history, messages and the answer to repeat.</summary>
internal static class RecordStatements
{
    public static readonly RowStatement<CaseEvent> InsertEvents = RowStatement<CaseEvent>.Insert(
        "case_events",
        Line.Long("case_id", row => row.CaseId), Line.Long("seq", row => row.Seq), Line.Instant("at", row => row.At), Line.Text("actor", row => row.Actor),
        Line.Text("actor_name", row => row.ActorName), Line.Text("on_behalf_of", row => row.OnBehalfOf), Line.Text("ip", row => row.Ip),
        Line.Text("kind", row => row.Kind), Line.Text("activity_id", row => row.ActivityId), Line.LongOrNull("work_item_id", row => row.WorkItemId),
        Line.Text("details", row => row.Details), Line.Text("version_id", row => row.VersionId), Line.Bytes("version_hash", row => row.VersionHash),
        Line.Bytes("prev_hash", row => row.PrevHash), Line.Bytes("hash", row => row.Hash));

    public static readonly RowStatement<IdempotencyKey> InsertAnswer = RowStatement<IdempotencyKey>.Insert(
        "idempotency_keys",
        Answer.Text("user_id", row => row.UserId), Answer.Text("key", row => row.Key), Answer.Bytes("body_hash", row => row.BodyHash),
        Answer.Text("answer", row => row.Answer), Answer.Instant("at", row => row.At));

    public static readonly RowStatement<FiledPaper> InsertPapers = RowStatement<FiledPaper>.Insert(
        "case_papers",
        Paper.Long("id", row => row.Id), Paper.Long("case_id", row => row.CaseId), Paper.Long("work_item_id", row => row.WorkItemId), Paper.Text("step", row => row.Step),
        Paper.Text("material", row => row.Material), Paper.Text("file_id", row => row.FileId), Paper.Text("file_name", row => row.FileName),
        Paper.Text("handed_in_by", row => row.HandedInBy), Paper.Instant("handed_in_at", row => row.HandedInAt));

    public static readonly RowStatement<Message> InsertMessages = RowStatement<Message>.Insert(
        "messages",
        Word.Long("id", row => row.Id), Word.Long("case_id", row => row.CaseId), Word.Text("case_area", row => row.CaseArea),
        Word.Text("activity_id", row => row.ActivityId), Word.Text("kind", row => row.Kind), Word.Text("user_id", row => row.UserId),
        Word.Text("audience", row => row.Audience), Word.Text("template", row => row.Template), Word.Text("arguments", row => row.Arguments), Word.Instant("at", row => row.At));
}
