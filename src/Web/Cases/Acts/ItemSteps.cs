using System.Globalization;
using CaseFlow.Web.Data.Store;
using CaseFlow.Web.Organisation;
using CaseFlow.Workflows.Execution;
using CaseFlow.Workflows.State;

namespace CaseFlow.Web.Cases.Acts;

/// <summary>Turns a change of the item to put right into the row that makes it; what was assigned comes from the forms of the case.</summary>
internal static class ItemSteps
{
    public static ItemStep Of(ChangeRegister change, long caseId, DateOnly today, OrganisationDirectory organisation)
    {
        var step = new ItemStep(caseId, change.Change, today);
        if (change.Change != Households.ItemChange.Assigned) return step;
        var facts = change.Details;
        string? NameOf(string field) => Text(facts, field) is { } user ? organisation.Account(user)?.DisplayName ?? user : null;
        return step with
        {
            Unit = Text(facts, "unit"), Measures = Text(facts, "measures"),
            LeaderId = Text(facts, "leader"), LeaderName = NameOf("leader"), PersonId = Text(facts, "person"), PersonName = NameOf("person"),
            CheckerId = Text(facts, "checker"), CheckerName = NameOf("checker"),
            SignBy = Day(facts, "signBy"), RectifyBy = Day(facts, "rectifyBy"), RecheckBy = Day(facts, "recheckBy"), ExplainBy = Day(facts, "explainBy"),
            CloseBy = Day(facts, "closeBy"),
        };
    }

    private static string? Text(ValueMap facts, string field) => facts[field] is string { Length: > 0 } text ? text : null;

    private static DateOnly? Day(ValueMap facts, string field) =>
        DateOnly.TryParseExact(facts[field] as string, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
