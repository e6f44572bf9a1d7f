using System.Globalization;
using CaseFlow.Web.Exchange;

namespace CaseFlow.Web.Households.Entry;

/// <summary>
/// Lays a single entry out as the rows of a sheet, so that entries and imports obey the same checks, and translates the defects back to fields.
/// </summary>
static class EntrySheet
{
    const int HeaderRow = 1, FirstMemberRow = 2;

    static readonly (string Column, string Field, Func<NewHousehold, string?> Text)[] householdCells =
    [
        ("户编号", "number", entry => entry.Number),
        ("村代码", "areaCode", entry => entry.AreaCode is { Length: > 12 } code ? code[..12] : entry.AreaCode),
        ("村组", "group", entry => entry.Group),
        ("户属性", "kind", entry => entry.Kind),
        ("主要致贫原因", "mainCause", entry => entry.MainCause),
        ("其他致贫原因", "otherCauses", entry => Join(entry.OtherCauses)),
        ("家庭年收入", "annualIncome", entry => Text(entry.AnnualIncome)),
        ("其中低保金", "dibaoIncome", entry => Text(entry.DibaoIncome)),
        ("其中养老金", "pensionIncome", entry => Text(entry.PensionIncome)),
        ("饮水安全", "hasSafeWater", entry => YesNo(entry.HasSafeWater)),
        ("取水半径米", "waterDistanceMetres", entry => Text(entry.WaterDistanceMetres)),
        ("住房安全", "housingGrade", entry => entry.HousingGrade),
        ("享受帮扶项目", "measures", entry => Join(entry.Measures)),
        ("经度", "longitude", entry => Text(entry.Longitude)),
        ("纬度", "latitude", entry => Text(entry.Latitude)),
    ];

    static readonly (string Column, string Field, Func<NewMember, string?> Text)[] memberCells =
    [
        ("与户主关系", "relation", member => member.Relation),
        ("姓名", "name", member => member.Name),
        ("证件号码", "idNumber", member => member.IdNumber),
        ("性别", "gender", member => member.Gender),
        ("民族", "ethnicity", member => member.Ethnicity),
        ("健康状况", "health", member => member.Health),
        ("劳动能力", "labour", member => member.Labour),
        ("文化程度", "education", member => member.Education),
        ("在校状况", "schooling", member => member.Schooling),
        ("医保", "hasMedicalInsurance", member => YesNo(member.HasMedicalInsurance)),
        ("大病保险", "hasIllnessInsurance", member => YesNo(member.HasIllnessInsurance)),
        ("家庭医生签约", "hasFamilyDoctor", member => YesNo(member.HasFamilyDoctor)),
        ("养老保险", "hasPension", member => YesNo(member.HasPension)),
        ("联系电话", "phone", member => member.Phone),
    ];

    public static HouseholdFile Of(NewHousehold entry)
    {
        var header = new SheetRow(HeaderRow, [.. householdCells.Select(cell => cell.Column).Concat(memberCells.Select(cell => cell.Column)).Select(name => new SheetCell(name))]);
        var shared = householdCells.Select(cell => new SheetCell(cell.Text(entry) ?? "")).ToList();
        var rows = (entry.Members ?? []).Select((member, index) =>
            new SheetRow(FirstMemberRow + index, [.. shared, .. memberCells.Select(cell => new SheetCell(cell.Text(member) ?? ""))]));
        return new HouseholdFile("entry", [header, .. rows], header);
    }

    /// <summary>The path of the field; a fact of the household is named once, whatever row it was found in.</summary>
    public static FieldProblem Problem(ImportError error)
    {
        var field = householdCells.FirstOrDefault(cell => cell.Column == error.Column).Field
            ?? $"members[{error.Row - FirstMemberRow}].{memberCells.FirstOrDefault(cell => cell.Column == error.Column).Field}";
        return new(field, error.Code, error.Reason);
    }

    static string? Join(IReadOnlyList<string>? labels) => labels is null ? null : string.Join('、', labels);

    static string? YesNo(bool? value) => value switch { true => "是", false => "否", null => null };

    static string? Text(decimal? number) => number?.ToString(CultureInfo.InvariantCulture);
}
