namespace CaseFlow.Web.Households.Entry;

/// <summary>A household as a program or a form enters it. Coded values are the Chinese labels of the code lists, as on the sheet.</summary>
public sealed record NewHousehold
{
    /// <summary>Left out: the next number of the village.</summary>
    public string? Number { get; init; }

    /// <summary>The village's 12 digits, or 14 with the group.</summary>
    public string? AreaCode { get; init; }
    public string? Group { get; init; }
    public string? Kind { get; init; }
    public string? MainCause { get; init; }
    public IReadOnlyList<string>? OtherCauses { get; init; }
    public decimal? AnnualIncome { get; init; }
    public decimal? DibaoIncome { get; init; }
    public decimal? PensionIncome { get; init; }
    public bool? HasSafeWater { get; init; }
    public int? WaterDistanceMetres { get; init; }
    public string? HousingGrade { get; init; }
    public IReadOnlyList<string>? Measures { get; init; }
    public decimal? Longitude { get; init; }
    public decimal? Latitude { get; init; }
    public IReadOnlyList<NewMember>? Members { get; init; }
}

/// <param name="Relation">户主 for the head, exactly one per household.</param>
public sealed record NewMember(
    string? Relation, string? Name, string? IdNumber, string? Gender, string? Ethnicity, string? Health, string? Labour, string? Education,
    string? Schooling, bool? HasMedicalInsurance, bool? HasIllnessInsurance, bool? HasFamilyDoctor, bool? HasPension, string? Phone);
