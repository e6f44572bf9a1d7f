using System.Text;
using CaseFlow.Web.Exchange;
using CaseFlow.Web.Standards;

namespace CaseFlow.Web.Tests.Exchange;

/// <summary>The sample county and small files made of its first household.</summary>
static class SampleFiles
{
    public const string Header =
        "户编号,村代码,村组,户属性,主要致贫原因,其他致贫原因,家庭年收入,其中低保金,其中养老金,饮水安全,取水半径米,住房安全,享受帮扶项目,经度,纬度," +
        "与户主关系,姓名,证件号码,性别,民族,健康状况,劳动能力,文化程度,在校状况,医保,大病保险,家庭医生签约,养老保险,联系电话";

    public const string Head =
        "53050200500700001,530502005007,8组,一般,交通条件落后,,13140,0,0,是,50,B级,,99.235259,25.168192," +
        "户主,孟家,530599198307201878,男,汉族,健康,普通劳动力,初中,非在校,是,是,是,是,19900001768";

    public const string Spouse =
        "53050200500700001,530502005007,8组,一般,交通条件落后,,13140,0,0,是,50,B级,,99.235259,25.168192," +
        "配偶,雷德,530599198111270417,男,汉族,残疾,技能劳动力,高中,非在校,是,是,是,是,";

    public static readonly DateOnly AsOf = new(2026, 10, 1);

    public static string Households => Path.Combine(AppContext.BaseDirectory, "Demo", "households.csv");

    public static string WithErrors => Path.Combine(AppContext.BaseDirectory, "Exchange", "households-with-errors.csv");

    public static string Expected => Path.Combine(AppContext.BaseDirectory, "Exchange", "households-with-errors.expected.json");

    public static Task<FileReading> Read(byte[] content, string name = "households.csv", ImportLimits? limits = null) =>
        HouseholdFile.Read(new MemoryStream(content), name, limits ?? ImportLimits.Default, CancellationToken.None);

    public static async Task<HouseholdFile> Open(string path) => (await Read(await File.ReadAllBytesAsync(path), Path.GetFileName(path))).File!;

    public static async Task<HouseholdFile> Parse(params string[] lines) => (await Read(Encoding.UTF8.GetBytes(string.Join("\r\n", lines)))).File!;

    public static Task<CheckedFile> Check(HouseholdFile file, Func<IReadOnlyCollection<string>, Task<IReadOnlySet<string>>>? registered = null) =>
        new HouseholdCheck(new SampleAreas(), CodeLists.Shipped, AsOf, registered).Run(file, null, CancellationToken.None);

    public static async Task<CheckedFile> Check(params string[] lines) => await Check(await Parse(lines));
}
