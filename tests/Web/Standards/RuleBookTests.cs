using CaseFlow.Web.Standards.Rules;
using CaseFlow.Workflows.Execution;
using CaseFlow.Workflows.State;
using Microsoft.Extensions.DependencyInjection;

namespace CaseFlow.Tests.Web.Standards;

public sealed class RuleBookTests(DemoCountyApp county) : IClassFixture<DemoCountyApp>
{
    private IRuleBook Rules
    {
        get
        {
            county.App.CreateClient();
            return county.App.Services.GetRequiredService<IRuleBook>();
        }
    }

    [Theory]
    [InlineData(7000, 2, "2018-10-15", true)]
    [InlineData(7002, 2, "2018-10-15", false)]
    [InlineData(7000, 2, "2015-10-15", false)]
    public void Holds_the_income_per_person_against_the_line_of_the_day(int income, int people, string day, bool isMet)
    {
        var facts = new ValueMap { ["annualIncome"] = income, ["memberCount"] = people, ["AreaCode"] = "53050200500708" };

        var answer = Rules.Check(RuleBook.IncomeLine, facts, DateOnly.Parse(day));

        answer!.IsMet.ShouldBe(isMet);
        answer.Zh.ShouldContain("收入线");
    }

    [Theory, InlineData(RuleBook.IncomeLine), InlineData(RuleBook.Exclusion), InlineData("never-heard-of")]
    public void Leaves_what_it_cannot_know_to_a_person(string rule) =>
        Rules.Check(rule, new ValueMap { ["AreaCode"] = "530502005007" }, new(2018, 10, 15)).ShouldBeNull();

    [Fact]
    public void Gives_each_criterion_to_the_department_that_answers_for_it()
    {
        var criteria = Rules.Criteria("seven-items", new(2018, 10, 15));

        criteria.Count.ShouldBe(7);
        criteria.Single(each => each.Key == "water").Role.ShouldBe("DeptWater");
        Rules.Criteria("one-line", new(2018, 10, 15)).ShouldBeEmpty();
    }
}
