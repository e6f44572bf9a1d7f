using System.Text.Json;
using CaseFlow.Web.Exchange;

namespace CaseFlow.Web.Tests.Exchange;

public sealed class HouseholdCheckTests
{
    [Fact]
    public async Task Finds_nothing_wrong_in_the_sample_county()
    {
        var file = await SampleFiles.Open(SampleFiles.Households);

        var result = await SampleFiles.Check(file);

        result.Errors.ShouldBeEmpty();
        (result.HouseholdCount, result.PeopleCount, result.Drafts.Count, result.Drafts.Sum(draft => draft.Members.Count)).ShouldBe((480, 1627, 480, 1627));
    }

    [Fact]
    public async Task Finds_exactly_the_expected_rows_and_kinds()
    {
        var file = await SampleFiles.Open(SampleFiles.WithErrors);

        var result = await SampleFiles.Check(file);

        using var expected = JsonDocument.Parse(await File.ReadAllTextAsync(SampleFiles.Expected));
        var wanted = expected.RootElement.EnumerateArray().Select(item => $"{item.GetProperty("row").GetInt32()} {item.GetProperty("kind").GetString()}");
        result.Errors.Select(error => $"{error.Row} {error.Code}").Order().ShouldBe(wanted.Order());
    }

    [Fact]
    public async Task Leaves_out_households_with_a_defect_and_keeps_the_others()
    {
        var other = SampleFiles.Head.Replace("00001,", "00002,").Replace("530599198307201878", "530599198307201879");

        var result = await SampleFiles.Check(SampleFiles.Header, SampleFiles.Head, SampleFiles.Spouse, other);

        result.Drafts.Select(draft => draft.Number).ShouldBe(["53050200500700001"]);
        result.Errors.Select(error => (error.Row, error.Column, error.Code)).ShouldBe([(4, "证件号码", ErrorCode.IdChecksum)]);
    }

    [Fact]
    public async Task Turns_the_cells_into_values()
    {
        var result = await SampleFiles.Check(SampleFiles.Header, SampleFiles.Head.Replace("13140,", "\"13,140.50\",").Replace("交通条件落后,,", "交通条件落后,因病、因学,"));

        var draft = result.Drafts.ShouldHaveSingleItem();
        (draft.AnnualIncome, draft.HasSafeWater, draft.WaterDistanceMetres, draft.Longitude).ShouldBe((13140.50m, true, 50, 99.235259m));
        draft.OtherCauses.ShouldBe(["因病", "因学"]);
        draft.Members[0].BirthDate.ShouldBe(new DateOnly(1983, 7, 20));
    }

    [Theory]
    [InlineData("530599198307201878", "5.30599E+17", "证件号码", ErrorCode.IdScientific)]
    [InlineData("530599198307201878", "530599198307201000", "证件号码", ErrorCode.IdZeros)]
    [InlineData("530599198307201878", "53059919830720187", "证件号码", ErrorCode.IdLength)]
    [InlineData("530599198307201878", "", "证件号码", ErrorCode.MissingId)]
    [InlineData(",孟家,", ",,", "姓名", ErrorCode.MissingName)]
    [InlineData(",孟家,", ",孟?,", "姓名", ErrorCode.BadText)]
    [InlineData(",孟家,", ",@SUM(A1),", "姓名", ErrorCode.FormulaInjection)]
    [InlineData(",孟家,", ",＝1+1,", "姓名", ErrorCode.FormulaInjection)]
    [InlineData(",8组,", ",-2+3|cmd,", "村组", ErrorCode.FormulaInjection)]
    [InlineData(",13140,", ",很多,", "家庭年收入", ErrorCode.BadNumber)]
    [InlineData(",13140,", ",1.3E+4,", "家庭年收入", ErrorCode.BadNumber)]
    [InlineData(",13140,", ",,", "家庭年收入", ErrorCode.MissingRequired)]
    [InlineData(",13140,", ",-1,", "家庭年收入", ErrorCode.NegativeIncome)]
    [InlineData(",99.235259,", ",199.2,", "经度", ErrorCode.BadNumber)]
    [InlineData("19900001768", "1990000176", "联系电话", ErrorCode.BadPhone)]
    [InlineData(",530502005007,", ",5.30502E+11,", "村代码", ErrorCode.CellType)]
    [InlineData(",530502005007,", ",530502005000,", "村代码", ErrorCode.UnknownVillage)]
    [InlineData(",B级,", ",B,", "住房安全", ErrorCode.UnknownCode)]
    [InlineData(",非在校,", ",小学四年级,", "在校状况", ErrorCode.PupilAge)]
    [InlineData(",男,", ",女,", "性别", ErrorCode.GenderMismatch)]
    [InlineData(",户主,", ",配偶,", "与户主关系", ErrorCode.NoHead)]
    public async Task Names_the_column_and_the_kind_of_a_defect(string good, string bad, string column, string code)
    {
        var result = await SampleFiles.Check(SampleFiles.Header, SampleFiles.Head.Replace(good, bad));

        result.Errors.Select(error => (error.Row, error.Column, error.Code)).ShouldBe([(2, column, code)]);
        result.Errors[0].Text.Zh.ShouldNotBeEmpty();
        result.Errors[0].Text.En.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Reports_rows_of_a_household_that_contradict_the_others()
    {
        var result = await SampleFiles.Check(SampleFiles.Header, SampleFiles.Head, SampleFiles.Spouse.Replace("13140", "999").Replace("配偶", "户主"));

        result.Errors.Select(error => (error.Row, error.Code)).ShouldBe([(3, ErrorCode.HouseholdConflict), (3, ErrorCode.TwoHeads)]);
    }

    [Fact]
    public async Task Reports_people_who_are_in_the_register_already()
    {
        var file = await SampleFiles.Parse(SampleFiles.Header, SampleFiles.Head, SampleFiles.Spouse);

        var result = await SampleFiles.Check(file, _ => Task.FromResult<IReadOnlySet<string>>(new HashSet<string> { "530599198111270417" }));

        result.Errors.Select(error => (error.Row, error.Code)).ShouldBe([(3, ErrorCode.DuplicateId)]);
    }

    [Theory]
    [InlineData("阿卜杜拉·买买提")]
    [InlineData("𠮷𡋾")]
    [InlineData("㛃䶮")]
    public async Task Keeps_rare_names_as_they_are(string name)
    {
        var result = await SampleFiles.Check(SampleFiles.Header, SampleFiles.Head.Replace("孟家", name));

        result.Drafts.ShouldHaveSingleItem().Members[0].Name.ShouldBe(name);
    }

    [Fact]
    public async Task Accepts_a_small_x_and_an_old_number_of_15_digits()
    {
        var small = SampleFiles.Head.Replace("530599198307201878", "53059919460722474x").Replace(",男,", ",女,");
        var old = SampleFiles.Spouse.Replace("530599198111270417", "530599811127041");

        var result = await SampleFiles.Check(SampleFiles.Header, small, old);

        result.Drafts.ShouldHaveSingleItem().Members.Select(member => member.IdNumber).ShouldBe(["53059919460722474X", "530599198111270417"]);
    }

    [Fact]
    public async Task Lists_all_missing_columns_in_one_error_of_the_header_row()
    {
        var result = await SampleFiles.Check("姓名,村组,民族,备注", "孟家,8组,汉族,无");

        var error = result.Errors.ShouldHaveSingleItem();
        (error.Row, error.Code).ShouldBe((1, ErrorCode.MissingColumn));
        error.Value.ShouldBe("户编号、村代码、户属性、主要致贫原因、家庭年收入、与户主关系、证件号码、性别");
        result.Warnings.ShouldHaveSingleItem().Zh.ShouldContain("备注");
    }

    [Fact]
    public async Task Tells_how_far_it_is()
    {
        var file = await SampleFiles.Open(SampleFiles.Households);
        var progress = new Recorder();

        await new HouseholdCheck(new SampleAreas(), CaseFlow.Web.Standards.CodeLists.Shipped, SampleFiles.AsOf).Run(file, progress, CancellationToken.None);

        progress.Last.ShouldBe(new ImportProgress(1627, 1627));
    }

    sealed class Recorder : IProgress<ImportProgress>
    {
        public ImportProgress Last { get; private set; }

        public void Report(ImportProgress value) => Last = value;
    }
}
