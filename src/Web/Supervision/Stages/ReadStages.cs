using CaseFlow.Web.Components.Flow;
using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Reading;
using CaseFlow.Web.Data.Time;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Organisation;
using CaseFlow.Web.Procedures;
using CaseFlow.Web.Procedures.Library;
using CaseFlow.Web.Procedures.Reading;
using CaseFlow.Web.Supervision.Desk;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Supervision.Stages;

/// <summary>The steps of a procedure with the time they took, and the slowest items of one of them.</summary>
public sealed record StageView(string Area, string AreaName, string Procedure, string Title, FlowPicture Chart, IReadOnlyList<StageTime> Times, IReadOnlyDictionary<string, string> Names, IReadOnlyList<SlowItem> Slowest);

/// <summary>Reads the durations of a procedure's steps in an area the caller oversees, over the last year (U-061).</summary>
public sealed class ReadStages(
    ISqlReads reads, DatabaseOptions database, ProcedureDirectory procedures, GraphCache graphs, DrawProcedure draw, OrganisationDirectory organisation, TimeProvider clock,
    IStringLocalizer<SupervisionTexts> texts)
{
    private const int Days = 365;

    /// <summary>The procedures that are in force somewhere, by id and title.</summary>
    public IReadOnlyList<ProcedureVersion> Procedures => [.. procedures.Current.DefinitionIds.Select(procedures.Current.Published).OfType<ProcedureVersion>()];

    public async Task<Result<StageView>> Run(string? procedure, string? area, string? step, Caller caller, CancellationToken ct)
    {
        var scope = DeskScope.Of(caller);
        if ((area ?? scope.Roots.FirstOrDefault()) is not { } asked || !scope.Contains(asked) || organisation.Current.Area(asked) is null) return Refusal.NotFound(texts["AreaUnknown"]);
        var chosen = procedure is null ? Procedures.FirstOrDefault(version => version.DefinitionId == "identification") ?? Procedures.FirstOrDefault() : procedures.Current.Published(procedure);
        if (chosen is null || await graphs.Get(chosen.Id, ct) is not { } graph) return Refusal.NotFound(texts["ProcedureUnknown"]);
        var (since, isSqlite) = (clock.ChinaToday.AddDays(1 - Days), !database.IsPostgres);
        var times = await reads.List(StageSql.Times(chosen.DefinitionId, asked, since, isSqlite), StageSql.Time, ct);
        var slowest = step is null ? [] : await reads.List(StageSql.Slowest(chosen.DefinitionId, step, asked, since, isSqlite), StageSql.Slow, ct);
        var picture = draw.Draw(graph);
        var names = picture.Nodes.ToDictionary(node => node.Id, node => node.Title);
        return new StageView(asked, organisation.Current.NameOf(asked), chosen.DefinitionId, chosen.Title, Coloured(picture, times, chosen.DefinitionId, asked), times, names, slowest);
    }

    public static string Address(string procedure, string area, string? step = null) =>
        $"/supervision/stages?procedure={Uri.EscapeDataString(procedure)}&area={area}{(step is null ? "" : "&step=" + Uri.EscapeDataString(step) + "#slowest")}";

    private FlowPicture Coloured(FlowPicture picture, IReadOnlyList<StageTime> times, string procedure, string area)
    {
        var known = times.ToDictionary(time => time.ActivityId);
        return picture with { Nodes = [.. picture.Nodes.Select(node => known.TryGetValue(node.Id, out var time) ? Coloured(node, time, procedure, area) : node with { Sub = null, Word = texts["StageNoItems"] })] };
    }

    private FlowNode Coloured(FlowNode node, StageTime time, string procedure, string area) => node with
    {
        State = time.IsOver ? StepProgress.Bad : time.IsNear ? StepProgress.Now : StepProgress.Done,
        Sub = time.Limit is { } limit ? texts["StageSub", time.Median, limit] : texts["StageSubNoLimit", time.Median], Word = texts[time.IsOver ? "StageOver" : time.IsNear ? "StageNear" : "StageWell"],
        Href = Address(procedure, area, node.Id),
    };
}
