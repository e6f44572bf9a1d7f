using static CaseFlow.Web.Exchange.ColumnKind;

namespace CaseFlow.Web.Exchange;

/// <summary>The columns of the household sheet in the order of the template.</summary>
public static class HouseholdColumns
{
    public static readonly IReadOnlyList<HouseholdColumn> All =
    [
        .. new HouseholdColumn[]
        {
            new("户编号", "Household number", Text) { OfHousehold = true, IsRequired = true, MaxLength = 30, Aliases = ["家庭编号", "户号"] },
            new("村代码", "Village code", Village) { OfHousehold = true, IsRequired = true, Aliases = ["行政村代码", "村编码"] },
            new("村组", "Village group", Text) { OfHousehold = true, Aliases = ["村民小组", "自然村"] },
            new("户属性", "Household kind", Code) { OfHousehold = true, IsRequired = true, List = "household-kind", Aliases = ["贫困户属性"] },
            new("主要致贫原因", "Main cause", Code) { OfHousehold = true, IsRequired = true, List = "cause" },
            new("其他致贫原因", "Other causes", Code) { OfHousehold = true, List = "cause", IsMany = true, MaxLength = 100 },
            new("家庭年收入", "Annual income", Amount) { OfHousehold = true, IsRequired = true },
            new("其中低保金", "of which subsistence allowance", Amount) { OfHousehold = true },
            new("其中养老金", "of which pension", Amount) { OfHousehold = true },
            new("饮水安全", "Safe water", Code) { OfHousehold = true, List = "yes-no" },
            new("取水半径米", "Distance to water (m)", Number) { OfHousehold = true, Max = 100_000 },
            new("住房安全", "Housing grade", Code) { OfHousehold = true, List = "housing" },
            new("享受帮扶项目", "Measures received", Code) { OfHousehold = true, List = "measure", IsMany = true, MaxLength = 200 },
            new("经度", "Longitude", Number) { OfHousehold = true, Min = 73, Max = 136 },
            new("纬度", "Latitude", Number) { OfHousehold = true, Min = 3, Max = 54 },
            new("与户主关系", "Relation to head", Code) { IsRequired = true, List = "relation" },
            new("姓名", "Name", Name) { IsRequired = true, Aliases = ["成员姓名"] },
            new("证件号码", "ID number", IdNumber) { IsRequired = true, Aliases = ["身份证号", "身份证号码", "公民身份号码"] },
            new("性别", "Gender", Code) { IsRequired = true, List = "gender" },
            new("民族", "Ethnic group", Code) { List = "ethnicity" },
            new("健康状况", "Health", Code) { List = "health" },
            new("劳动能力", "Ability to work", Code) { List = "labour" },
            new("文化程度", "Education", Code) { List = "education" },
            new("在校状况", "Schooling", Code) { List = "schooling", Aliases = ["在校生状况"] },
            new("医保", "Medical insurance", Code) { List = "yes-no" },
            new("大病保险", "Critical illness insurance", Code) { List = "yes-no" },
            new("家庭医生签约", "Family doctor", Code) { List = "yes-no" },
            new("养老保险", "Pension insurance", Code) { List = "yes-no" },
            new("联系电话", "Phone", Phone) { Aliases = ["手机号", "手机号码"] },
        }.Select((column, index) => column with { Index = index }),
    ];

    /// <summary>The column that an error file adds; it is read over when the corrected file comes back.</summary>
    public const string ReasonColumn = "错误原因";

    static readonly Dictionary<string, HouseholdColumn> names = All
        .SelectMany(column => column.Aliases.Append(column.Name).Append(column.English.ToUpperInvariant()).Select(name => (name, column)))
        .ToDictionary(pair => pair.name, pair => pair.column);

    /// <summary>The column a header cell names; stars, spaces and line breaks around the name do not matter.</summary>
    public static HouseholdColumn? Find(string header) =>
        names.GetValueOrDefault(Clean(header)) ?? names.GetValueOrDefault(header.Trim(' ', '*').ToUpperInvariant());

    /// <summary>A required column of the table by its Chinese name.</summary>
    public static HouseholdColumn Named(string name) => names[name];

    internal static string Clean(string header) =>
        string.Concat(header.Where(letter => !char.IsWhiteSpace(letter) && letter is not ('*' or '＊' or '\uFEFF')));
}
