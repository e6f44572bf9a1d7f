using CaseFlow.Designer;
using CaseFlow.Web.Cases.Acts;
using CaseFlow.Web.Cases.Canvas;
using CaseFlow.Web.Cases.Files;
using CaseFlow.Web.Cases.Incidents;
using CaseFlow.Web.Cases.Migration;
using CaseFlow.Web.Cases.Reading;
using CaseFlow.Web.Cases.Rights;
using CaseFlow.Web.Cases.Starting;
using CaseFlow.Web.Cases.WhatIf;
using CaseFlow.Web.Cases.WorkItems;
using CaseFlow.Workflows.Execution;
using Microsoft.Extensions.DependencyInjection.Extensions;
using WithdrawWorkItem = CaseFlow.Web.Cases.WorkItems.WithdrawWorkItem;

namespace CaseFlow.Web.Cases;

public static class CasesSetup
{
    /// <summary>The pipeline of acts and everything people do to cases and work items.</summary>
    public static void AddCases(this IServiceCollection services)
    {
        services.TryAddSingleton(IRuleBook.Empty);
        services.AddSingleton<CaseEngine>();
        services.AddSingleton<ActComposer>();
        services.AddSingleton<SurroundingsReader>();
        services.AddSingleton<ActPipeline>();
        services.AddSingleton<WorkItemPolicy>();
        services.AddSingleton<NamedPeople>();
        services.AddSingleton<SubmissionCheck>();
        services.AddSingleton<Papers.PaperCheck>();
        services.AddSingleton<StartForms>();
        services.AddSingleton<StartPlace>();
        services.AddSingleton<ItemAct>();
        services.AddSingleton<CompleteWorkItem>();
        services.AddSingleton<ClaimWorkItem>();
        services.AddSingleton<HandOver>();
        services.AddSingleton<ReturnWorkItem>();
        services.AddSingleton<UrgeWorkItem>();
        services.AddSingleton<BatchComplete>();
        services.AddSingleton<WithdrawCase>();
        services.AddSingleton<DealWithIncident>();
        services.AddScoped<WithdrawWorkItem>();
        services.AddScoped<StartCase>();
        services.AddScoped<ReadCase>();
        services.AddScoped<IInstanceLibrary, CaseInstances>();
        services.AddSingleton<FileStore>();
        services.AddCaseMigration();
        services.AddWhatIf();
    }
}
