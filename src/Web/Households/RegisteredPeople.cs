using CaseFlow.Web.Data;
using CaseFlow.Web.Identity.PersonalData;
using Microsoft.EntityFrameworkCore;

namespace CaseFlow.Web.Households;

/// <summary>Knows which ID numbers stand in the register, without the register being able to tell the numbers.</summary>
public sealed class RegisteredPeople(CaseFlowDb db, PersonalText personal)
{
    public async Task<IReadOnlySet<string>> Among(IReadOnlyCollection<string> idNumbers)
    {
        var byIndex = idNumbers.Distinct().ToDictionary(personal.Index);
        var indexes = byIndex.Keys.ToList();
        var known = await db.Set<Member>().Where(member => indexes.Contains(member.IdNumberIndex)).Select(member => member.IdNumberIndex).ToListAsync();
        return known.Select(index => byIndex[index]).ToHashSet();
    }
}
