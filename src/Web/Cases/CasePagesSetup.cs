using CaseFlow.Web.Cases.Migration;
using CaseFlow.Web.Cases.WhatIf;
using CaseFlow.Web.Components.Shell;
using CaseFlow.Web.Procedures.Overview;

namespace CaseFlow.Web.Cases;

public static class CasePagesSetup
{
    public static void AddCasePages(this IServiceCollection services)
    {
        services.AddScoped<CaseList>();
        services.AddScoped<Files.KeepFile>();
        services.AddScoped<Files.FormUploads>();
        services.AddScoped<Papers.HandInPapers>();
        services.AddScoped<Papers.OpenFile>();
        services.AddScoped<CasePicture>();
        services.AddScoped<StartableProcedures>();
        services.AddSingleton(new ProcedureLink(500, "/migration", "case", typeof(MigrationTexts), "Link", Identity.Rights.ProcedureAdmin, Identity.Rights.ProcedureReviewer));
        services.AddSingleton(new ProcedureLink(510, "/what-if", "clock", typeof(WhatIfTexts), "Link", Identity.Rights.ProcedureAdmin, Identity.Rights.ProcedureReviewer));
        services.AddSingleton(new NavigationEntry(120, "/cases", "case", typeof(CasePageTexts), "NavCases"));
    }
}
