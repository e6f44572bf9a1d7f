using CaseFlow.Web.Organisation;
using CaseFlow.Workflows.ReleaseCheck;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Standards.StatutoryRules;

/// <summary>What must be said of a rule.</summary>
sealed class RuleInput(IStringLocalizer<StatutoryRuleTexts> texts, OrganisationDirectory organisation)
{
    const int MostDays = 3650;

    public static readonly string[] Levels = ["Group", "Village", "Township", "County", "City", "Province"];

    public List<FieldProblem> Problems(NewStatutoryRule given)
    {
        List<FieldProblem> problems = [];
        if (given.Demand is null || !Enum.IsDefined(given.Demand.Value)) Add("demand", "required", "DemandRequired");
        Text("family", given.Family, 40);
        Text("source", given.Source, 200);
        Text("textZh", given.TextZh, 500);
        if (given.TextEn?.Length > 500) Add("textEn", "too-long", "TooLong", 500);
        if (!string.IsNullOrWhiteSpace(given.Level) && !Levels.Contains(given.Level)) Add("level", "unknown-level", "LevelUnknown", given.Level);
        if (given.Demand is StatutoryDemand.NoticeRequired or StatutoryDemand.StepForbidden && string.IsNullOrWhiteSpace(given.Level)) Add("level", "required", "LevelRequired");
        if (given.Demand is StatutoryDemand.StepKept && string.IsNullOrWhiteSpace(given.Step)) Add("step", "required", "StepRequired");
        if (given.Demand is StatutoryDemand.NoticeMinimum or StatutoryDemand.NoticeLimit or StatutoryDemand.EndToEnd && given.Days is not (> 0 and <= MostDays))
            Add("days", "out-of-range", "DaysOutOfRange", MostDays);
        if (given.AreaCode is { Length: > 0 } area && organisation.Current.Area(area) is null) Add("areaCode", "unknown-area", "AreaUnknown", area);
        if (given.LastDay < given.ValidFrom) Add("lastDay", "before-start", "EndBeforeStart");
        return problems;

        void Text(string field, string? value, int longest)
        {
            if (string.IsNullOrWhiteSpace(value)) Add(field, "required", "Required_" + field);
            else if (value.Length > longest) Add(field, "too-long", "TooLong", longest);
        }

        void Add(string field, string code, string key, params object[] arguments) => problems.Add(new(field, code, texts[key, arguments]));
    }
}
