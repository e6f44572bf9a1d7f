using CaseFlow.Designer.Choices;
using CaseFlow.Web.Data.Runtime;
using CaseFlow.Web.Households;
using CaseFlow.Web.Standards.Rules;
using CaseFlow.Workflows.Execution;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Procedures.Elsa.Choices;

/// <summary>The lists the canvas and the step list offer.</summary>
static class ChoicesSetup
{
    /// <summary>Templates the pages of notices and messages know; a definition may name others, which are printed plainly.</summary>
    static readonly string[] noticeTemplates = ["village-notice", "township-notice", "county-notice", "county-announcement"],
        messageTemplates = ["case-registered", "case-rejected", "case-monitored"],
        systems = ["national-monitoring", "provincial-platform"],
        rules = [RuleBook.IncomeLine, RuleBook.IncomeAboveLine, RuleBook.Exclusion, RuleBook.Duplicate];

    public static void AddChoices(this IServiceCollection services)
    {
        services.AddScoped<ChoiceLists>();
        services.AddScoped<IChoiceProvider, RoleChoices>();
        services.AddScoped<IChoiceProvider, CriteriaSetChoices>();
        services.AddScoped<IChoiceProvider, ProcedureChoices>();
        services.AddScoped<IChoiceProvider, FormChoices>();
        services.AddScoped<IChoiceProvider, AudienceChoices>();
        AddNamed(services, ChoiceList.Rules, rules);
        AddNamed(services, ChoiceList.RegisterChanges, [.. RegisterChange.All.Select(change => change.Key), .. ItemChange.Names, .. DutyChange.All.Select(change => change.Key)]);
        AddNamed(services, ChoiceList.NoticeTemplates, noticeTemplates);
        AddNamed(services, ChoiceList.MessageTemplates, messageTemplates);
        AddNamed(services, ChoiceList.Systems, systems);
    }

    static void AddNamed(IServiceCollection services, string list, IReadOnlyList<string> keys) =>
        services.AddScoped<IChoiceProvider>(provider => new NamedChoices(list, keys, provider.GetRequiredService<IStringLocalizer<ElsaTexts>>()));
}
