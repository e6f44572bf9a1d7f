using System.Globalization;
using CaseFlow.Web.Households;
using CaseFlow.Web.Inspections.Sampling;
using CaseFlow.Web.Organisation;
using CaseFlow.Web.Organisation.Areas;
using CaseFlow.Web.Standards;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Inspections.Reading;

/// <summary>Puts kinds, strata and rules of inspections into words.</summary>
public sealed class InspectionWords(OrganisationDirectory organisation, RegisterWords register, IStringLocalizer<InspectionTexts> texts)
{
    private const string List = "inspection-kind";

    /// <summary>The kinds in force on the day.</summary>
    public static IReadOnlyList<CodeItem> Kinds(DateOnly day) => [.. CodeLists.Shipped[List].Items.Where(item => item.IsInForce(day))];

    public static string KindName(string code) => CodeLists.Shipped[List].Items.FirstOrDefault(item => item.Code == code) is { } kind ? NameOf(kind) : code;

    public static string NameOf(CodeItem item) => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? item.En : item.Zh;

    /// <summary>A stratum in words, such as 河图街道 青岗社区 · 脱贫户.</summary>
    public string NameOf(string stratum, string strataBy)
    {
        var (by, parts) = (StratumKeys.Read(strataBy), stratum.Split('|'));
        return by.Count == 0 || by.Count != parts.Length ? texts["Strata_all"] : string.Join(" · ", by.Select((one, index) => Part(one, parts[index])));
    }

    /// <summary>How the sample is made, such as 按村、户状态分层，每层抽取 10%，至少 2 户.</summary>
    public string RuleOf(Inspection inspection)
    {
        var by = StratumKeys.Read(inspection.StrataBy);
        var divided = by.Count == 0 ? texts["Rule_whole"] : texts["Rule_by", string.Join(texts["Comma"], by.Select(one => texts[$"By_{one}"].Value))];
        var size = inspection.Method == SampleMethod.Count ? texts["Rule_count", inspection.Size] : texts[inspection.AtLeast > 0 ? "Rule_percent_least" : "Rule_percent", inspection.Size, inspection.AtLeast];
        return $"{divided}{size}";
    }

    /// <summary>Who is in the frame.</summary>
    public string FrameOf(Inspection inspection) => inspection.Statuses.Length == 0 ? texts["Frame_all"]
        : string.Join(texts["Comma"], inspection.Statuses.Split(' ').Select(status => register.NameOf(Enum.Parse<HouseholdStatus>(status))));

    private string Part(StratumBy by, string part) => by switch
    {
        StratumBy.Village => AreaChoices.Path(organisation.Current, part),
        StratumBy.Township => organisation.Current.NameOf(part),
        StratumBy.Status => Enum.TryParse<HouseholdStatus>(part, out var status) ? register.NameOf(status) : part,
        StratumBy.Risk => texts[$"Risk_{part}"],
        _ => part,
    };
}
