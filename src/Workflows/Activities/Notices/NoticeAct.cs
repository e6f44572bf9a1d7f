using CaseFlow.Workflows.Activities.Human.Forms;
using CaseFlow.Workflows.State;

namespace CaseFlow.Workflows.Activities.Notices;

/// <summary>Something people do to a notice: the input of the resumption of its bookmark.</summary>
/// <param name="Kind">post, objection, decision or close.</param>
/// <param name="PostedAt">post: when the notice was really put up (D-007).</param>
/// <param name="Places">post: where.</param>
/// <param name="Photos">post and close: the evidence.</param>
/// <param name="Objection">objection and decision: the objection's id.</param>
/// <param name="Upheld">decision: whether the objection was right.</param>
/// <param name="Statement">close: the statement on objections (D-013).</param>
public sealed record NoticeAct(
    string Kind, DateTimeOffset? PostedAt = null, IReadOnlyList<string>? Places = null, int Photos = 0,
    string? Objection = null, bool? Upheld = null, string? Statement = null)
{
    /// <summary>Reads an act; null when the input names none.</summary>
    /// <param name="kind">The act a work item stands for, when the input itself does not say.</param>
    public static NoticeAct? Read(ValueMap input, string? kind = null)
    {
        if ((Plain.Text(input["act"]) ?? kind) is not { } act) return null;
        var content = input["form"] as ValueMap ?? input;
        return new(
            act, ReadInstant(content["postedAt"]), Plain.Texts(content["places"]), CountOf(content["photos"]),
            Plain.Text(content["id"]) ?? Plain.Text(content["objection"]), Plain.Flag(content["upheld"]), Plain.Text(content["statement"]));
    }

    private static DateTimeOffset? ReadInstant(object? value) => value switch
    {
        DateTimeOffset instant => instant,
        DateOnly day => ValueTime.From(day),
        string text when ValueTime.TryRead(text, out var instant) => instant,
        _ => null,
    };

    private static int CountOf(object? value) => value switch
    {
        ValueList list => list.Count,
        null or "" => 0,
        _ => 1,
    };
}
