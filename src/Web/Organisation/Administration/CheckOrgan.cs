using System.Globalization;
using System.Text.RegularExpressions;
using CaseFlow.Web.Organisation.Organs;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Organisation.Administration;

/// <summary>Every problem of an entry at once.</summary>
public sealed partial class CheckOrgan(OrganisationChanges changes, IStringLocalizer<OrganisationTexts> texts)
{
    /// <param name="known">The organ as it stands; null for a new one.</param>
    public List<FieldProblem> Run(OrganEntry entry, Organ? known, IEnumerable<Organ> beside)
    {
        List<FieldProblem> problems = [];
        if (entry.Name is null) problems.Add(new("name", "required", texts["OrganNameRequired"]));
        if (known is null && beside.Any(organ => organ.Department == entry.Department)) problems.Add(new("department", "taken", texts["OrganTaken"]));
        if (entry.Department is { } key && !Key().IsMatch(key)) problems.Add(new("department", "format", texts["DepartmentFormat"]));
        if (RenamesInThePast(entry, known)) problems.Add(new("from", "before-last-name", texts["NameFromTooEarly", known!.Names.Max(name => name.ValidFrom).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)]));
        AddTooLong(problems, entry);
        foreach (var (field, number) in new[] { ("phone", entry.Phone), ("hotline", entry.Hotline) })
            if (number is not null && !Number().IsMatch(number)) problems.Add(new(field, "format", texts["PhoneFormat"]));
        return problems;
    }

    // Papers of the days before print the name of those days: it is never overwritten.
    bool RenamesInThePast(OrganEntry entry, Organ? known) =>
        known is not null && entry.Name is not null && known.NameOn(entry.From ?? changes.Today) != entry.Name && known.Names.Any(name => name.ValidFrom >= (entry.From ?? changes.Today));

    void AddTooLong(List<FieldProblem> problems, OrganEntry entry)
    {
        foreach (var (field, text, longest) in new[]
        {
            ("name", entry.Name, Organ.LongestText), ("address", entry.Address, Organ.LongestText), ("department", entry.Department, Organ.LongestDepartment),
            ("phone", entry.Phone, Organ.LongestPhone), ("hotline", entry.Hotline, Organ.LongestPhone),
        })
            if (text?.Length > longest) problems.Add(new(field, "too-long", texts["TooLong", longest]));
    }

    [GeneratedRegex("^[0-9+()（）、，, \\-]{3,}$")] private static partial Regex Number();

    [GeneratedRegex("^[\\p{L}\\p{N}-]+$")] private static partial Regex Key();
}
