namespace CaseFlow.Web.Procedures.StepList;

static class StepListSetup
{
    public static void AddStepList(this IServiceCollection services)
    {
        services.AddScoped<ChoiceNames>();
        services.AddScoped<EditProcedure>();
        services.AddScoped<StepChoices>();
        services.AddScoped<SettingsPost>();
    }
}
