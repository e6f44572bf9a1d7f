namespace CaseFlow.Web.Households;

/// <summary>A household in a list.</summary>
public sealed record HouseholdListItem
{
    public long Id { get; init; }
    public string Number { get; init; } = "";
    public string HeadName { get; init; } = "";
    public string AreaCode { get; init; } = "";
    public string AreaName { get; init; } = "";
    public string? Group { get; init; }
    public string Kind { get; init; } = "";
    public string MainCause { get; init; } = "";
    public int MemberCount { get; init; }
    public HouseholdStatus Status { get; init; }
    public string StatusName { get; init; } = "";
    public DateOnly StatusSince { get; init; }
}

public sealed record HouseholdPageContract(IReadOnlyList<HouseholdListItem> Items, string? Next);

/// <summary>A household with all it has, as it stood on a day.</summary>
public sealed record HouseholdContract
{
    public long Id { get; init; }
    public string Number { get; init; } = "";
    public string HeadName { get; init; } = "";
    public string AreaCode { get; init; } = "";
    public string AreaName { get; init; } = "";
    public string? Group { get; init; }
    public string Kind { get; init; } = "";
    public string MainCause { get; init; } = "";
    public string? OtherCauses { get; init; }
    public bool? HasSafeWater { get; init; }
    public int? WaterDistanceMetres { get; init; }
    public string? HousingGrade { get; init; }
    public string? Measures { get; init; }
    public decimal? Longitude { get; init; }
    public decimal? Latitude { get; init; }
    public int MemberCount { get; init; }

    /// <summary>The status on the day asked for; null before the household was known.</summary>
    public HouseholdStatus? Status { get; init; }
    public string? StatusName { get; init; }
    public DateOnly? StatusSince { get; init; }

    /// <summary>The day the answer speaks of.</summary>
    public DateOnly AsOf { get; init; }

    /// <summary>The income line of the area on that day, yuan per person and year; null when none is known.</summary>
    public decimal? IncomeLine { get; init; }
    public string? IncomeLineSource { get; init; }
    public int Revision { get; init; }
    public IReadOnlyList<MemberContract> Members { get; init; } = [];
    public IReadOnlyList<IncomeContract> Incomes { get; init; } = [];
    public IReadOnlyList<StatusContract> StatusHistory { get; init; } = [];
}

/// <summary>A person; ID number and phone show their ends only, an illness shows nothing.</summary>
public sealed record MemberContract
{
    public long Id { get; init; }
    public string Relation { get; init; } = "";
    public string Name { get; init; } = "";
    public string IdNumber { get; init; } = "";
    public string Gender { get; init; } = "";
    public int BirthYear { get; init; }
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
}

/// <summary>Yuan in an income year, 1 October to 30 September.</summary>
public sealed record IncomeContract
{
    public int Year { get; init; }
    public decimal Total { get; init; }
    public decimal? Dibao { get; init; }
    public decimal? Pension { get; init; }
    public decimal PerCapita { get; init; }
}

public sealed record StatusContract
{
    public HouseholdStatus Status { get; init; }
    public string StatusName { get; init; } = "";
    public DateOnly ValidFrom { get; init; }
    public DateOnly? ValidTo { get; init; }
    public string Change { get; init; } = "";
    public string? Reason { get; init; }
    public long? CaseId { get; init; }
}
