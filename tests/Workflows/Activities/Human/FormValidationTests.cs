using CaseFlow.Workflows.Activities.Human.Forms;
using CaseFlow.Workflows.State;

namespace CaseFlow.Tests.Workflows.Activities.Human;

public sealed class FormValidationTests
{
    private const string Form = """
        {"fields":[
          {"key":"reason","type":"choice","label":{"zh":"原因","en":"Reason"},"required":true,"choices":[{"value":"illness","label":{"zh":"因病","en":"Illness"}},{"value":"other","label":{"zh":"其他","en":"Other"}}]},
          {"key":"otherReason","type":"text","label":{"zh":"其他原因","en":"Other reason"},"required":true,"maxLength":5,"when":"getVariable('reason') === 'other'"},
          {"key":"income","type":"money","label":{"zh":"年收入","en":"Income"},"required":true,"min":0,"max":1000},
          {"key":"visit","type":"date","label":{"zh":"入户日期","en":"Visit"}},
          {"key":"authorised","type":"boolean","label":{"zh":"授权","en":"Authorised"},"required":true},
          {"key":"score","type":"number","label":{"zh":"得分","en":"Score"},"rights":"read"},
          {"key":"members","type":"table","label":{"zh":"成员","en":"Members"},"columns":[{"key":"name","type":"text","label":{"zh":"姓名","en":"Name"},"required":true},{"key":"age","type":"number","label":{"zh":"年龄","en":"Age"},"max":120}]}
        ]}
        """;

    private readonly FormValidation validation = new(FormSchema.Read(ValueJson.ParsePlain(Form)));

    [Fact]
    public void Accepts_a_complete_form()
    {
        var problems = Check("""{"reason":"illness","income":12.5,"visit":"2026-06-01","authorised":true,"members":[{"name":"王","age":40}]}""");

        problems.ShouldBeEmpty();
    }

    [Fact]
    public void Lists_every_problem_at_once()
    {
        var problems = Check("""{"reason":"luck","income":-1,"visit":"1 June","authorised":false,"phone":"1","members":[{"age":130}]}""");

        problems.Select(problem => (problem.Field, problem.Code)).ShouldBe(
            [
                ("phone", "Unknown"), ("reason", "NotAChoice"), ("income", "TooSmall"), ("visit", "WrongType"), ("authorised", "Required"),
                ("members[0].name", "Required"), ("members[0].age", "TooLarge"),
            ],
            ignoreOrder: true);
    }

    [Fact]
    public void Asks_for_a_field_only_while_its_condition_holds()
    {
        var hidden = Check("""{"reason":"illness","income":1,"authorised":true}""");
        var shown = Check("""{"reason":"other","income":1,"authorised":true}""");

        hidden.ShouldBeEmpty();
        shown.ShouldHaveSingleItem().Field.ShouldBe("otherReason");
    }

    [Fact]
    public void Says_every_problem_in_both_languages()
    {
        var problem = Check("""{"reason":"other","otherReason":"太长的原因说明","income":1,"authorised":true}""").ShouldHaveSingleItem();

        problem.Message.Zh.ShouldBe("“其他原因”最多 5 字，现有 7 字。");
        problem.Message.En.ShouldBe("'Other reason' takes at most 5 characters, not 7.");
    }

    [Theory]
    [InlineData("1.234", "WrongType")]
    [InlineData("\"12\"", "WrongType")]
    [InlineData("1000.01", "TooLarge")]
    [InlineData("null", "Required")]
    public void Refuses_amounts_that_are_none(string income, string code)
    {
        var problems = Check($$"""{"reason":"illness","income":{{income}},"authorised":true}""");

        problems.ShouldHaveSingleItem().Code.ShouldBe(code);
    }

    [Fact]
    public void Refuses_a_changed_field_that_may_only_be_read()
    {
        var form = (ValueMap)ValueJson.ParsePlain("""{"reason":"illness","income":1,"authorised":true,"score":90}""")!;

        var unchanged = validation.Check(form, new ValueMap { ["score"] = 90L });
        var changed = validation.Check(form, new ValueMap { ["score"] = 10L });

        unchanged.ShouldBeEmpty();
        changed.ShouldHaveSingleItem().Code.ShouldBe("ReadOnly");
    }

    [Fact]
    public void Finds_what_is_wrong_with_the_form_itself()
    {
        var form = FormSchema.Read(ValueJson.ParsePlain("""
            {"fields":[{"key":"a","type":"text"},{"key":"a","type":"text"},{"key":"b","type":"magic"},{"key":"c","type":"choice"},{"key":"d","type":"number","min":5,"max":1}]}
            """));

        form.Mistakes.Select(mistake => (mistake.Field, mistake.Code)).ShouldBe([("a", "DuplicateKey"), ("b", "UnknownType"), ("c", "NoChoices"), ("d", "MinAboveMax")], ignoreOrder: true);
    }

    [Fact]
    public void Names_every_required_material_that_is_missing()
    {
        var materials = Material.ReadList(ValueJson.ParsePlain("""
            [{"key":"survey","label":{"zh":"采集表","en":"Survey"},"required":true},{"key":"minutes","label":{"zh":"记录","en":"Minutes"},"required":true},{"key":"photo","label":{"zh":"照片","en":"Photo"}}]
            """));

        var problems = Material.Missing(materials, ["survey"]);

        problems.ShouldHaveSingleItem().Field.ShouldBe("materials.minutes");
    }

    private IReadOnlyList<FieldProblem> Check(string form) => validation.Check((ValueMap)ValueJson.ParsePlain(form)!);
}
