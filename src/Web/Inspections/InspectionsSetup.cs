using CaseFlow.Web.Cases.Papers;
using CaseFlow.Web.Components.Shell;
using CaseFlow.Web.Inspections.Drawing;
using CaseFlow.Web.Inspections.Planning;
using CaseFlow.Web.Inspections.Reading;
using CaseFlow.Web.Inspections.Visiting;

namespace CaseFlow.Web.Inspections;

public static class InspectionsSetup
{
    // Whoever may be an inspector finds the way to his visits; people of villages are inspected and see nothing of it.
    private static readonly string[] roles = [.. InspectionRights.Readers, "DeptWater", "DeptHousing", "DeptSchool", "DeptHealth", "DeptPension"];

    /// <summary>Inspections: plans, draws, visits, and their place in the navigation.</summary>
    public static void AddInspections(this IServiceCollection services)
    {
        services.AddSingleton<InspectionPeople>();
        services.AddScoped<InspectionWords>();
        services.AddScoped<RepeatedRequests>();
        services.AddScoped<CheckInspection>();
        services.AddSingleton<InspectionPlan>();
        services.AddScoped<PlanInspection>();
        services.AddScoped<ChangeInspection>();
        services.AddScoped<EndInspection>();
        services.AddScoped<BuildFrame>();
        services.AddSingleton<ShareVisits>();
        services.AddScoped<TellInspectors>();
        services.AddScoped<DrawVisits>();
        services.AddScoped<ReadDraw>();
        services.AddScoped<CountVisits>();
        services.AddScoped<ReadInspections>();
        services.AddScoped<ReadVisits>();
        services.AddScoped<ReadFindings>();
        services.AddSingleton<InspectionSheet>();
        services.AddScoped<BaselineItems>();
        services.AddScoped<VisitRights>();
        services.AddScoped<VisitPhotos>();
        services.AddScoped<IFileReaders>(provider => provider.GetRequiredService<VisitPhotos>());
        services.AddScoped<CheckVisit>();
        services.AddScoped<RecordVisit>();
        services.AddScoped<ReadVisit>();
        services.AddSingleton(new NavigationEntry(307, "/inspections", "search", typeof(InspectionTexts), "NavInspections", roles));
    }
}
