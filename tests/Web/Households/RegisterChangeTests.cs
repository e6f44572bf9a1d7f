using CaseFlow.Web.Households;

namespace CaseFlow.Tests.Web.Households;

public sealed class RegisterChangeTests
{
    [Theory]
    [InlineData("Register", HouseholdStatus.Registered)]
    [InlineData("registered", HouseholdStatus.Registered)]
    [InlineData("Monitored", HouseholdStatus.Monitored)]
    [InlineData("Exit", HouseholdStatus.Exited)]
    [InlineData("Return", HouseholdStatus.Returned)]
    public void Is_found_by_its_key_or_the_status_it_leads_to(string key, HouseholdStatus status) => RegisterChange.Find(key)!.To.ShouldBe(status);

    [Fact]
    public void Falling_back_starts_only_from_an_exit()
    {
        var change = RegisterChange.Find("Return")!;

        change.IsAllowedFrom(HouseholdStatus.Exited).ShouldBeTrue();
        change.IsAllowedFrom(HouseholdStatus.Ordinary).ShouldBeFalse();
    }

    [Fact]
    public void There_is_no_unknown_change() => RegisterChange.Find("Forget").ShouldBeNull();
}
