using System.Text.Json.Nodes;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Procedures.Library;
using CaseFlow.Web.Procedures.Reading;
using CaseFlow.Workflows.Definitions;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Procedures.Versions;

/// <summary>The names of a copy.</summary>
/// <param name="DefinitionId">Its id; made here when nothing is said.</param>
public sealed record ProcedureCopy(string? DefinitionId, string? TitleZh, string? TitleEn);

/// <summary>Makes a new procedure out of a version (另存新流程): a draft of its own, with a name and an id of its own.</summary>
public sealed class CopyProcedure(
    ProcedureReading reading, ProcedureRights rights, ProcedureFiles files, ProcedureDirectory directory, UploadCheck check, UploadProcedure upload, IStringLocalizer<ProcedureTexts> texts)
{
    const int LongestTitle = 200;

    public async Task<Result<ProcedureVersion>> Run(string definitionId, int version, ProcedureCopy copy, CancellationToken ct)
    {
        var found = reading.Find(definitionId, version);
        if (!found.IsDone) return found.Refusal;
        return await files.Definition(found.Value, ct) is { } content ? await Save(content, copy, ct) : Refusal.NotFound(texts["UnknownVersion", definitionId, version]);
    }

    /// <summary>The same for a definition that is not stored, such as one out of a package.</summary>
    internal async Task<Result<ProcedureVersion>> Save(WorkflowDefinition content, ProcedureCopy copy, CancellationToken ct)
    {
        if (rights.Refuse(Rights.ProcedureAdmin, rights.AdminArea ?? ProcedureVersion.Everywhere) is { } refusal) return refusal;
        if (Problems(copy) is { Count: > 0 } problems) return Refusal.Invalid(texts["CopyInvalid"], problems);
        var read = check.Read(WorkflowDefinition.Parse(Renamed(content, copy)));
        if (!read.IsDone) return read.Refusal;
        var saved = await upload.Run(read.Value, null, ct);
        return saved.IsDone ? saved.Value.Version : saved.Refusal;
    }

    List<FieldProblem> Problems(ProcedureCopy copy)
    {
        List<FieldProblem> problems = [];
        if (string.IsNullOrWhiteSpace(copy.TitleZh)) problems.Add(new("titleZh", "required", texts["TitleRequired"]));
        else if (copy.TitleZh.Length > LongestTitle || copy.TitleEn?.Length > LongestTitle) problems.Add(new("titleZh", "too-long", texts["TooLong", LongestTitle]));
        if (copy.DefinitionId is { Length: > 0 } id && !ProcedureIds.IsUsable(id)) problems.Add(new("definitionId", "BadId", texts["BadId", ProcedureIds.MaxLength]));
        else if (copy.DefinitionId is { Length: > 0 } taken && directory.Current.Latest(taken) is not null) problems.Add(new("definitionId", "taken", texts["IdTaken", taken]));
        return problems;
    }

    static byte[] Renamed(WorkflowDefinition content, ProcedureCopy copy)
    {
        var json = JsonNode.Parse(content.Write())!.AsObject();
        var id = string.IsNullOrWhiteSpace(copy.DefinitionId) ? ProcedureIds.New() : copy.DefinitionId.Trim();
        var (zh, en) = (copy.TitleZh!.Trim(), string.IsNullOrWhiteSpace(copy.TitleEn) ? copy.TitleZh.Trim() : copy.TitleEn.Trim());
        (json["definitionId"], json["id"], json["name"], json["version"]) = (id, ProcedureIds.New(), en, 1);
        var custom = json["customProperties"] as JsonObject ?? [];
        custom["title"] = new JsonObject { ["zh"] = zh, ["en"] = en };
        json["customProperties"] = custom;
        return System.Text.Encoding.UTF8.GetBytes(json.ToJsonString());
    }
}
