using CaseFlow.Web.Data.Time;
using CaseFlow.Web.Procedures.Versions;
using CaseFlow.Workflows.ReleaseCheck;

namespace CaseFlow.Web.Procedures.Checking;

/// <summary>The release check of a file that is not saved, for editors that ask while somebody edits.</summary>
public sealed class CheckContent(UploadCheck upload, CheckProcedure check, ProcedureRights rights, TimeProvider clock)
{
    public async Task<Result<ProcedureFindings>> Run(Stream file, IReadOnlyList<string> areas, DateOnly? day, string? window, CancellationToken ct)
    {
        var read = await upload.Read(file, ct);
        if (!read.IsDone) return read.Refusal;
        var phase = check.Phase(window);
        if (!phase.IsDone) return phase.Refusal;
        var question = new CheckQuestion(areas.Count > 0 ? areas : [rights.AdminArea ?? ProcedureVersion.Everywhere], day ?? clock.ChinaToday);
        var reading = read.Value.Problems.Select(problem => new Finding(Severity.Warning, problem.Code, problem.ActivityId, problem.Text));
        return new ProcedureFindings([.. reading, .. check.Run(read.Value.Definition!, question, phase.Value.Window).Findings]);
    }
}
