using CaseFlow.Web.Identity;
using CaseFlow.Web.Procedures.Checking;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Procedures.Overview;

/// <summary>Which acts a version is open to, and why the caller may not do one; null means the caller may.</summary>
/// <param name="Submit">Why a draft may not be submitted.</param>
/// <param name="Release">Why a submitted version may not be released or sent back.</param>
/// <param name="Retire">Why a released version may not be retired.</param>
public sealed record VersionSteps(string? Submit, string? Release, string? Retire)
{
    public static VersionSteps Of(ProcedureVersion version, ProcedureRights rights, ProcedureFindings? findings, IStringLocalizer texts)
    {
        var admin = rights.Refuse(Rights.ProcedureAdmin, version.AreaCode)?.Message;
        var reviewer = rights.Refuse(Rights.ProcedureReviewer, version.AreaCode)?.Message;
        var isMaker = version.MadeBy(rights.Caller.UserId);
        return new(
            admin ?? (findings?.HasErrors == true ? texts["SubmitErrors"].Value : null),
            isMaker ? texts["Maker"].Value : reviewer,
            admin is null || reviewer is null ? null : admin);
    }
}
