namespace CaseFlow.Web.Households;

/// <summary>A household of the register with its facts of today; dated rows beside it tell what was known on another day.</summary>
public sealed class Household
{
    public required long Id { get; init; }

    /// <summary>户编号, unique.</summary>
    public required string Number { get; init; }

    /// <summary>The village's 12 digits, or 14 with the village group.</summary>
    public required string AreaCode { get; set; }
    public string? GroupName { get; set; }

    /// <summary>户属性: 一般, 低保, 五保 (D-135).</summary>
    public required string Kind { get; set; }
    public required string MainCause { get; set; }

    /// <summary>Labels of the cause list, parted by 、 as on the sheet.</summary>
    public string? OtherCauses { get; set; }
    public bool? HasSafeWater { get; set; }
    public int? WaterDistanceMetres { get; set; }
    public string? HousingGrade { get; set; }

    /// <summary>享受帮扶项目, parted by 、; household-level (D-139).</summary>
    public string? Measures { get; set; }
    public decimal? Longitude { get; set; }
    public decimal? Latitude { get; set; }

    /// <summary>Copies for lists and search, kept with the members.</summary>
    public required string HeadName { get; set; }
    public required int MemberCount { get; set; }

    /// <summary>The newest row of <see cref="StatusHistory"/>.</summary>
    public required HouseholdStatus Status { get; set; }
    public required DateOnly StatusSince { get; set; }

    /// <summary>The import that wrote the row last; a batch can be withdrawn while it is still the last.</summary>
    public long? BatchId { get; set; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset UpdatedAt { get; set; }
    public int Revision { get; set; } = 1;

    public List<Member> Members { get; init; } = [];
    public List<HouseholdIncome> Incomes { get; init; } = [];
    public List<StatusPeriod> StatusHistory { get; init; } = [];
}
