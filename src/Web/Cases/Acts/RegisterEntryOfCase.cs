using System.Globalization;
using System.Resources;
using CaseFlow.Web.Data.Runtime;
using CaseFlow.Web.Households;
using CaseFlow.Workflows;
using CaseFlow.Workflows.Execution;

namespace CaseFlow.Web.Cases.Acts;

/// <summary>The household's standing while one act runs, so that a second change of the act starts from the first.</summary>
/// <param name="standing">Where it stands before the act; null when the case is about no household.</param>
internal sealed class RegisterEntryOfCase(HouseholdStatus? standing) : IRegister
{
    private static readonly ResourceManager Words = new(typeof(HouseholdsTexts));
    private static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-CN");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    private HouseholdStatus? current = standing;

    public BilingualText? Change(string change)
    {
        if (ItemChange.Is(change)) return null;
        if (DutyChange.Find(change) is not null) return null;
        if (RegisterChange.Find(change) is not { } found)
            return new($"更新名册的变更“{change}”不存在，请更正流程定义。", $"There is no register change “{change}”; the procedure must be corrected.");
        if (current is not { } status)
            return new("本事项没有对应的农户，无法更新名册。", "The case is about no household, so the register cannot be changed.");
        if (!found.IsAllowedFrom(status))
            return new(
                $"该户现为“{Name(status, Chinese)}”，不能变更为“{Name(found.To ?? status, Chinese)}”（{found.Key}）。",
                $"The household stands as “{Name(status, English)}”; it cannot become “{Name(found.To ?? status, English)}” from there ({found.Key}).");
        current = found.To ?? status;
        return null;
    }

    private static string Name(HouseholdStatus status, CultureInfo culture) => Words.GetString($"status.{status}", culture) ?? status.ToString();
}
