using CaseFlow.Web.Standards;

namespace CaseFlow.Web.Tests.Standards;

public sealed class CodeListsTests
{
    static readonly DateOnly today = new(2026, 10, 1);

    [Fact]
    public void Every_entry_has_both_languages_and_a_code_of_its_own()
    {
        foreach (var list in CodeLists.Shipped.All)
        {
            list.Items.ShouldAllBe(item => item.Zh.Length > 0 && item.En.Length > 0);
            list.Items.Select(item => item.Code).ShouldBeUnique();
            (list.Name.Zh, list.Name.En, list.Source).ShouldNotBe(("", "", ""));
        }
        CodeLists.Shipped.All.Count.ShouldBe(13);
    }

    [Fact]
    public void A_label_is_valid_only_from_its_first_to_its_last_day()
    {
        var lists = new CodeLists([new("kind", new("类别", "Kind"), "test", [new("a", "旧", "Old", new(2014, 1, 1), new(2020, 12, 31))])]);

        var valid = new[] { new DateOnly(2013, 12, 31), new(2014, 1, 1), new(2020, 12, 31), new(2021, 1, 1) }.Select(day => lists.IsValid("kind", "旧", day));

        valid.ShouldBe([false, true, true, false]);
    }

    [Fact]
    public void Fifty_six_ethnic_groups_are_listed()
    {
        CodeLists.Shipped.Labels("ethnicity", today).Count(label => label.EndsWith('族')).ShouldBe(56);
    }
}
