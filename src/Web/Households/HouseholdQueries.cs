using CaseFlow.Web.Identity.PersonalData;
using CaseFlow.Web.Organisation.Areas;

namespace CaseFlow.Web.Households;

/// <summary>The vocabulary of questions to the register.</summary>
public static class HouseholdQueries
{
    /// <summary>Households of the areas somebody may see.</summary>
    public static IQueryable<Household> In(this IQueryable<Household> households, AreaScope scope) => households.In(scope, household => household.AreaCode);

    /// <summary>
    /// Finds by whole ID number (blind index), the last four of one, household number, or the beginning of a name; <paramref name="villages"/> are
    /// the areas whose own name holds the words.
    /// </summary>
    public static IQueryable<Household> Matching(this IQueryable<Household> households, string words, PersonalText personal, AreaScope villages)
    {
        var text = words.Trim();
        if (IsIdNumber(text))
        {
            var index = personal.Index(text);
            return households.Where(household => household.Members.Any(member => member.IdNumberIndex == index));
        }

        if (IsTail(text))
        {
            var tail = text.ToUpperInvariant();
            return households.Where(household => household.Members.Any(member => member.IdNumberTail == tail));
        }

        if (text.All(char.IsAsciiDigit)) return households.Where(household => household.Number.StartsWith(text));
        var named = households.Where(household => household.Members.Any(member => member.Name.StartsWith(text)));
        return villages.Roots.Count == 0 ? named : named.Union(households.In(villages));
    }

    static bool IsIdNumber(string text) => text.Length == 18 && text[..17].All(char.IsAsciiDigit) && (char.IsAsciiDigit(text[17]) || text[17] is 'X' or 'x');

    static bool IsTail(string text) => text.Length == 4 && text[..3].All(char.IsAsciiDigit) && (char.IsAsciiDigit(text[3]) || text[3] is 'X' or 'x');
}
