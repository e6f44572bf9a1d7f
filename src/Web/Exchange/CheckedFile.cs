namespace CaseFlow.Web.Exchange;

/// <summary>The result of a check. <c>Drafts</c> holds the households without any defect; the others are left out as a whole.</summary>
public sealed record CheckedFile(HouseholdFile File, IReadOnlyList<HouseholdDraft> Drafts, IReadOnlyList<ImportError> Errors, int HouseholdCount)
{
    /// <summary>People in the file, with and without defects.</summary>
    public int PeopleCount => File.DataRows.Count;

    public bool IsClean => Errors.Count == 0;

    /// <summary>Columns that nobody knows and that are therefore not imported.</summary>
    public IReadOnlyList<Words> Warnings =>
        [.. File.Columns.Unknown.Select(name => new Words($"列“{name}”不能识别，未导入", $"The column “{name}” is unknown and was not imported"))];
}
