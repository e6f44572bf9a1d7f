using CaseFlow.Web.Data.Store;

namespace CaseFlow.Web.Rectification.Acts;

/// <summary>A stage of an item by its key: which day it has, in the item and in the forms of its case.</summary>
sealed record StageDay(
    string Key, string Field, Func<RectificationItem, DateOnly?> Read, Func<RectificationItem, bool> IsOver, Func<ItemStep, DateOnly, ItemStep> Write,
    Func<RectificationItem, DateOnly?> Next)
{
    private static readonly StageDay[] All =
    [
        new("sign", "signBy", item => item.SignBy, item => item.SignedOn is not null, (step, day) => step with { SignBy = day }, item => item.RectifyBy),
        new("rectify", "rectifyBy", item => item.RectifyBy, item => item.State is ItemState.ToRecheck or ItemState.ToClose or ItemState.ToApproveExplanation,
            (step, day) => step with { RectifyBy = day }, item => item.RecheckBy ?? item.CloseBy),
        new("recheck", "recheckBy", item => item.RecheckBy, item => item.State is ItemState.ToClose, (step, day) => step with { RecheckBy = day }, item => item.CloseBy),
        new("explain", "explainBy", item => item.ExplainBy, item => item.State is ItemState.ToApproveExplanation, (step, day) => step with { ExplainBy = day }, item => item.CloseBy),
        new("close", "closeBy", item => item.CloseBy, _ => false, (step, day) => step with { CloseBy = day }, _ => null),
    ];

    public static StageDay? Of(string? key) => Array.Find(All, stage => stage.Key == key);
}
