using CaseFlow.Web.Data;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Procedures.Versions;
using CaseFlow.Workflows;
using CaseFlow.Workflows.Definitions;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Web.Procedures.Drafts;

/// <summary>A state to be stored.</summary>
/// <param name="Kind">What was done, for the audit.</param>
/// <param name="What">What was done, for people.</param>
/// <param name="Shows">The earlier state that is brought back; null for a new one.</param>
public sealed record DraftState(WorkflowDefinition Content, string Kind, BilingualText? What, EditRow? Shows = null);

/// <summary>
/// The one place where the content of a draft is written: into the open draft, or into a new one made from the latest version. Rights and
/// revisions were checked by whoever calls. Every state is kept, the one before the first change too.
/// </summary>
public sealed class WriteDraft(CaseFlowDb db, DraftEdits edits, ProcedureRights rights, ProcedureChanges changes, RingCheck rings, TimeProvider clock)
{
    /// <param name="latest">The latest version, tracked; null when the procedure is new.</param>
    public async Task<Result<ProcedureVersion>> Run(string definitionId, ProcedureVersion? latest, DraftState state, CancellationToken ct)
    {
        if (await rings.Run(state.Content, definitionId, ct) is { } ring) return ring;
        var row = latest is { IsOpen: true } ? latest : await Open(definitionId, latest, state.Content, ct);
        var content = (await db.Set<ProcedureContent>().FindAsync([row.Id], ct))!;
        var line = await edits.Line(row.Id, ct);
        var last = content.Json.Length > 0 && line.Last?.Hash != row.Hash ? Add(row, content.Json, line.Last, null) : line.Last;
        Fill(row, content, state.Content);
        Add(row, content.Json, last, state);
        return await changes.Save(row, state.Kind, Rights.ProcedureAdmin, ct) is { } conflict ? conflict : row;
    }

    /// <summary>The bytes a definition has once it is stored in the row.</summary>
    internal static byte[] Stamp(ProcedureVersion row, WorkflowDefinition content) =>
        content.With(new(row.Id, row.DefinitionId, row.Version, IsLatest: true, IsPublished: false, CreatedAt: row.CreatedAt)).Write();

    async Task<ProcedureVersion> Open(string definitionId, ProcedureVersion? latest, WorkflowDefinition content, CancellationToken ct)
    {
        var isFree = latest is null && content.Id.Length > 0 && !await db.Set<ProcedureVersion>().AnyAsync(row => row.Id == content.Id, ct);
        var row = new ProcedureVersion
        {
            Id = isFree ? content.Id : ProcedureIds.New(),
            DefinitionId = definitionId,
            Version = (latest?.Version ?? 0) + 1,
            Revision = 0,
            AreaCode = rights.AdminArea!,
            CreatedAt = clock.GetUtcNow(),
            CreatedByName = rights.Caller.Name,
            ChangedAt = latest?.ChangedAt ?? clock.GetUtcNow(),
            ChangedByName = latest?.ChangedByName ?? rights.Caller.Name,
        };
        var json = latest is null ? [] : Stamp(row, WorkflowDefinition.Parse(await Stored(latest, ct), NoLimits).OrThrow());
        if (json.Length > 0) row.Hash = ProcedureFacts.HashOf(json);
        db.Add(row);
        db.Add(new ProcedureContent { Id = row.Id, Json = json });
        return row;
    }

    // A submitted draft that changes is a draft again: the second person must see what he releases.
    void Fill(ProcedureVersion row, ProcedureContent content, WorkflowDefinition definition)
    {
        content.Json = Stamp(row, definition);
        row.Take(definition, content.Json);
        row.Status = ProcedureStatus.Draft;
        row.Revision++;
        (row.ChangedAt, row.ChangedByName) = (clock.GetUtcNow(), rights.Caller.Name);
        row.AddMaker(rights.Caller.UserId);
    }

    // Without a state it is what was there before anybody kept a history: the content of the version the draft was opened from.
    EditRow Add(ProcedureVersion row, byte[] json, EditRow? before, DraftState? state)
    {
        var shown = state?.Shows;
        var edit = new ProcedureEdit
        {
            VersionId = row.Id, Revision = row.Revision, Origin = shown?.Origin ?? row.Revision, Before = shown is null ? before?.Origin : shown.Before,
            Tip = shown is null ? row.Revision : before!.Tip, Content = shown is null ? DraftEdits.Pack(json) : null, Hash = row.Hash,
            WhatZh = Cut(state?.What?.Zh), WhatEn = Cut(state?.What?.En), At = row.ChangedAt, ByName = row.ChangedByName,
        };
        db.Add(edit);
        return new(edit.Revision, edit.Origin, edit.Before, edit.Tip, edit.Hash, state?.What, edit.At, edit.ByName);
    }

    Task<byte[]> Stored(ProcedureVersion row, CancellationToken ct) =>
        db.Set<ProcedureContent>().Where(content => content.Id == row.Id).Select(content => content.Json).SingleAsync(ct);

    static string? Cut(string? text) => text?.Length > ProcedureEdit.LongestWhat ? text[..ProcedureEdit.LongestWhat] : text;

    internal static readonly ParseLimits NoLimits = new(long.MaxValue, int.MaxValue);
}
