using CaseFlow.Web.Components.Shell;

namespace CaseFlow.Web.Cases;

public static class CasePagesSetup
{
    public static void AddCasePages(this IServiceCollection services)
    {
        services.AddScoped<CaseList>();
        services.AddScoped<Files.KeepFile>();
        services.AddScoped<Papers.HandInPapers>();
        services.AddScoped<CasePicture>();
        services.AddScoped<StartableProcedures>();
        services.AddSingleton(new NavigationEntry(120, "/cases", "case", typeof(CasePageTexts), "NavCases"));
    }
}
