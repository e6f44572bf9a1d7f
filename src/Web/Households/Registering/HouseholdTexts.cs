using System.Globalization;
using CaseFlow.Web.Identity.PersonalData;

namespace CaseFlow.Web.Households.Registering;

/// <summary>The facts of a household and its people as a sheet writes them, by column; personal texts masked, because the list is shown.</summary>
sealed class HouseholdTexts(PersonalText personal)
{
    public IEnumerable<(string Column, string Text)> Of(Household household, int incomeYear)
    {
        var income = household.Incomes.FirstOrDefault(row => row.Year == incomeYear);
        return
        [
            ("村组", household.GroupName ?? ""), ("户属性", household.Kind), ("主要致贫原因", household.MainCause), ("其他致贫原因", household.OtherCauses ?? ""),
            ("家庭年收入", Text(income?.Total)), ("其中低保金", Text(income?.Dibao)), ("其中养老金", Text(income?.Pension)),
            ("饮水安全", Text(household.HasSafeWater)), ("取水半径米", household.WaterDistanceMetres?.ToString(CultureInfo.InvariantCulture) ?? ""),
            ("住房安全", household.HousingGrade ?? ""), ("享受帮扶项目", household.Measures ?? ""), ("经度", Text(household.Longitude)), ("纬度", Text(household.Latitude)),
        ];
    }

    /// <summary>Without the mask two different illnesses would look the same, so the comparison gets the open text beside it.</summary>
    public IEnumerable<(string Column, string Text, string Shown)> Of(Member member)
    {
        var (phone, health) = (personal.OpenOrNull(MemberPurpose.Phone, member.PhoneSealed) ?? "", personal.OpenOrNull(MemberPurpose.Health, member.HealthSealed) ?? "");
        return
        [
            Plain("与户主关系", member.Relation), Plain("姓名", member.Name), Plain("民族", member.Ethnicity), ("健康状况", health, health.Length > 0 ? Mask.Whole : ""),
            Plain("劳动能力", member.Labour), Plain("文化程度", member.Education), Plain("在校状况", member.Schooling),
            Plain("医保", Text(member.HasMedicalInsurance)), Plain("大病保险", Text(member.HasIllnessInsurance)), Plain("家庭医生签约", Text(member.HasFamilyDoctor)),
            Plain("养老保险", Text(member.HasPension)), ("联系电话", phone, Mask.Phone(phone)),
        ];
    }

    static (string, string, string) Plain(string column, string? text) => (column, text ?? "", text ?? "");

    static string Text(decimal? number) => number?.ToString("0.######", CultureInfo.InvariantCulture) ?? "";

    static string Text(bool? answer) => answer switch { true => "是", false => "否", null => "" };
}
