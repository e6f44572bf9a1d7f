using CaseFlow.Workflows.State;

namespace CaseFlow.Tests.Workflows.State;

public sealed class ValueMapTests
{
    [Theory]
    [InlineData(3)]
    [InlineData(40)]
    public void Keeps_the_order_of_first_mention_when_values_change_and_names_go(int count)
    {
        var map = new ValueMap();
        for (var number = 0; number < count; number++) map[$"name{number}"] = (long)number;

        map["name1"] = "changed";
        var wasThere = map.Remove("name0");
        map["name0"] = "back";

        wasThere.ShouldBeTrue();
        map.Count.ShouldBe(count);
        map.Select(entry => entry.Key).ShouldBe([.. Enumerable.Range(1, count - 1).Select(number => $"name{number}"), "name0"]);
        map["name1"].ShouldBe("changed");
        map["name0"].ShouldBe("back");
        map.At(count - 2).Value.ShouldBe((long)(count - 1));
        map.ContainsKey($"name{count}").ShouldBeFalse();
    }

    [Fact]
    public void Tells_an_absent_name_from_an_empty_value()
    {
        var map = new ValueMap { ["nothing"] = null };

        var isThere = map.TryGetValue("nothing", out _);
        var isAbsent = map.TryGetValue("Nothing", out _);

        isThere.ShouldBeTrue();
        isAbsent.ShouldBeFalse();
        map["Nothing"].ShouldBeNull();
    }
}
