namespace CaseFlow.Web.Exchange;

/// <summary>A household that passed every check and may enter the register; coded values are the Chinese labels of the code lists.</summary>
public sealed record HouseholdDraft
{
    public required int FirstRow { get; init; }
    public required string Number { get; init; }
    public required string VillageCode { get; init; }
    public string? Group { get; init; }
    public required string Kind { get; init; }
    public required string MainCause { get; init; }
    public IReadOnlyList<string> OtherCauses { get; init; } = [];
    public required decimal AnnualIncome { get; init; }
    public decimal? DibaoIncome { get; init; }
    public decimal? PensionIncome { get; init; }
    public bool? HasSafeWater { get; init; }
    public int? WaterDistanceMetres { get; init; }
    public string? HousingGrade { get; init; }
    public IReadOnlyList<string> Measures { get; init; } = [];
    public decimal? Longitude { get; init; }
    public decimal? Latitude { get; init; }
    public required IReadOnlyList<MemberDraft> Members { get; init; }
}

/// <summary>A person of the household; the ID number has 18 characters, a 15-digit one is converted by GB 11643.</summary>
public sealed record MemberDraft
{
    public required int Row { get; init; }
    public required string Relation { get; init; }
    public required string Name { get; init; }
    public required string IdNumber { get; init; }
    public required DateOnly BirthDate { get; init; }
    public required string Gender { get; init; }
    public string? Ethnicity { get; init; }
    public string? Health { get; init; }
    public string? Labour { get; init; }
    public string? Education { get; init; }
    public string? Schooling { get; init; }
    public bool? HasMedicalInsurance { get; init; }
    public bool? HasIllnessInsurance { get; init; }
    public bool? HasFamilyDoctor { get; init; }
    public bool? HasPension { get; init; }
    public string? Phone { get; init; }

    public bool IsHead => Relation == "户主";
}
