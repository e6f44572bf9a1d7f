using System.Globalization;

namespace CaseFlow.Web.Exchange.Checking;

/// <summary>Makes a draft from the rows of a household in which nothing is wrong.</summary>
static class DraftBuilder
{
    const string Yes = "是";

    public static HouseholdDraft Build(IReadOnlyList<CheckedRow> rows)
    {
        var household = new Cells(rows[0]);
        return new()
        {
            FirstRow = rows[0].Number,
            Number = household.Text("户编号"),
            VillageCode = household.Text("村代码"),
            Group = household.Optional("村组"),
            Kind = household.Text("户属性"),
            MainCause = household.Text("主要致贫原因"),
            OtherCauses = household.Many("其他致贫原因"),
            AnnualIncome = household.Number("家庭年收入") ?? 0,
            DibaoIncome = household.Number("其中低保金"),
            PensionIncome = household.Number("其中养老金"),
            HasSafeWater = household.YesNo("饮水安全"),
            WaterDistanceMetres = household.Number("取水半径米") is { } metres ? (int)metres : null,
            HousingGrade = household.Optional("住房安全"),
            Measures = household.Many("享受帮扶项目"),
            Longitude = household.Number("经度"),
            Latitude = household.Number("纬度"),
            Members = [.. rows.Select(Member)],
        };
    }

    static MemberDraft Member(CheckedRow row)
    {
        var person = new Cells(row);
        return new()
        {
            Row = row.Number,
            Relation = person.Text("与户主关系"),
            Name = person.Text("姓名"),
            IdNumber = row.Id!.Value,
            BirthDate = row.Id.BirthDate,
            Gender = person.Text("性别"),
            Ethnicity = person.Optional("民族"),
            Health = person.Optional("健康状况"),
            Labour = person.Optional("劳动能力"),
            Education = person.Optional("文化程度"),
            Schooling = person.Optional("在校状况"),
            HasMedicalInsurance = person.YesNo("医保"),
            HasIllnessInsurance = person.YesNo("大病保险"),
            HasFamilyDoctor = person.YesNo("家庭医生签约"),
            HasPension = person.YesNo("养老保险"),
            Phone = person.Optional("联系电话"),
        };
    }

    readonly struct Cells(CheckedRow row)
    {
        public string Text(string name) => row[HouseholdColumns.Named(name)];

        public string? Optional(string name) => Text(name) is { Length: > 0 } text ? text : null;

        public string[] Many(string name) => Text(name).Split('、', StringSplitOptions.RemoveEmptyEntries);

        public bool? YesNo(string name) => Optional(name) is { } text ? text == Yes : null;

        public decimal? Number(string name) => Optional(name) is { } text ? decimal.Parse(text, CultureInfo.InvariantCulture) : null;
    }
}
