using CaseFlow.Designer;
using CaseFlow.Web.Components.Shell;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Organisation.Reference;
using CaseFlow.Web.Procedures.Checking;
using CaseFlow.Web.Procedures.Comparison;
using CaseFlow.Web.Procedures.Drafts;
using CaseFlow.Web.Procedures.Elsa;
using CaseFlow.Web.Procedures.Elsa.Choices;
using CaseFlow.Web.Procedures.Library;
using CaseFlow.Web.Procedures.Overview;
using CaseFlow.Web.Procedures.Packages;
using CaseFlow.Web.Procedures.Reading;
using CaseFlow.Web.Procedures.StepList;
using CaseFlow.Web.Procedures.Versions;
using CaseFlow.Workflows.Activities;
using CaseFlow.Workflows.Execution;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CaseFlow.Web.Procedures;

public static class ProceduresSetup
{
    public static void AddProcedures(this IServiceCollection services)
    {
        AddLibrary(services);
        services.AddScoped<ProcedureRights>();
        services.AddScoped<ProcedureReading>();
        services.AddScoped<ProcedureWords>();
        services.AddScoped<ListProcedures>();
        services.AddScoped<DrawProcedure>();
        services.AddScoped<ProcedureFiles>();
        services.AddScoped<CheckProcedure>();
        services.AddScoped<CheckContent>();
        services.AddScoped<LayOnCalendar>();
        services.AddScoped<ProcedureChanges>();
        services.AddScoped<UploadCheck>();
        services.AddScoped<RingCheck>();
        services.AddScoped<UploadProcedure>();
        AddDrafts(services);
        services.AddStepList();
        services.AddScoped<SubmitProcedure>();
        services.AddScoped<ReleaseInput>();
        services.AddScoped<AnnounceReleases>();
        services.AddScoped<ReadReleaseMessages>();
        services.AddScoped<ReleaseProcedure>();
        services.AddScoped<ReturnProcedure>();
        services.AddScoped<RetireProcedure>();
        services.AddScoped<RestoreVersion>();
        services.AddScoped<CopyProcedure>();
        services.AddScoped<CompareVersions>();
        services.AddScoped<TryProcedure>();
        AddPackages(services);
        services.AddSingleton(new ProcedureLink(100, "/steps", "file", typeof(ProcedurePageTexts), "LinkSteps"));
        services.AddSingleton(new ProcedureLink(
            200, "/designer/{id}", "procedure", typeof(ProcedurePageTexts), "LinkCanvas", Rights.ProcedureAdmin, Rights.ProcedureReviewer, Rights.SystemAdmin, Rights.Supervisor));
        services.AddSingleton(new ProcedureLink(300, "/compare?to={version}", "flow", typeof(ProcedurePageTexts), "LinkCompare"));
        services.AddSingleton(new ProcedureLink(310, "/trial/{version}", "clock", typeof(ProcedurePageTexts), "LinkTrial"));
        services.AddScoped<IDefinitionLibrary, ElsaDefinitions>();
        services.AddScoped<ImportDefinitions>();
        services.AddChoices();
        services.AddSingleton(new NavigationEntry(400, "/procedures", "procedure", typeof(ProcedurePageTexts), "NavProcedures", Rights.ProcedureAdmin, Rights.ProcedureReviewer, Rights.Supervisor, Rights.SystemAdmin));
    }

    static void AddPackages(IServiceCollection services)
    {
        services.AddSingleton<PackageSigner>();
        services.AddScoped<PackageReader>();
        services.AddScoped<PackageSigners>();
        services.AddScoped<ExportPackage>();
        services.AddScoped<ImportPackage>();
        services.AddSingleton(new ProcedureLink(600, "/api/v1/procedures/{id}/versions/{version}/package", "file", typeof(PackageTexts), "LinkExport"));
        services.AddSingleton(new ProcedureLink(610, "/procedure-packages?from={id}", "import", typeof(PackageTexts), "LinkImport", Rights.SystemAdmin, Rights.ProcedureAdmin, Rights.ProcedureReviewer));
    }

    static void AddDrafts(IServiceCollection services)
    {
        services.AddScoped<DraftRights>();
        services.AddScoped<DraftEdits>();
        services.AddScoped<DraftHistory>();
        services.AddScoped<WriteDraft>();
        services.AddScoped<SaveDraft>();
        services.AddScoped<UndoDraft>();
        services.AddScoped<RedoDraft>();
        services.AddScoped<ExplainClock>();
        services.AddSingleton<Templates.TemplatesOf>();
    }

    static void AddLibrary(IServiceCollection services)
    {
        services.TryAddSingleton<IActivityCatalog, ActivityCatalog>();
        services.AddSingleton<ProcedureDirectory>();
        services.AddSingleton<IReferenceCopy>(provider => provider.GetRequiredService<ProcedureDirectory>());
        services.AddSingleton<GraphCache>();
        services.AddSingleton<IDefinitionLookup>(provider => provider.GetRequiredService<GraphCache>());
        services.AddHostedService<ShippedProcedures>();
    }
}
