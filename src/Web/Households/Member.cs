namespace CaseFlow.Web.Households;

/// <summary>A person of a household. ID number, phone and illness are sealed; the birth date stays inside the sealed ID number.</summary>
public sealed class Member
{
    public required long Id { get; init; }
    public required long HouseholdId { get; init; }

    /// <summary>The head is 1; the others follow in the order of the sheet.</summary>
    public required int Sequence { get; set; }
    public required string Relation { get; set; }
    public required string Name { get; set; }
    public required string IdNumberSealed { get; set; }

    /// <summary>Unique in the register: one person belongs to one household (D-190).</summary>
    public required string IdNumberIndex { get; set; }
    public required string IdNumberTail { get; set; }
    public required string Gender { get; set; }

    /// <summary>Only the year: the full date with the tail and the area would give the ID number away.</summary>
    public required int BirthYear { get; set; }
    public string? Ethnicity { get; set; }
    public string? HealthSealed { get; set; }
    public string? Labour { get; set; }
    public string? Education { get; set; }
    public string? Schooling { get; set; }
    public bool? HasMedicalInsurance { get; set; }
    public bool? HasIllnessInsurance { get; set; }
    public bool? HasFamilyDoctor { get; set; }
    public bool? HasPension { get; set; }
    public string? PhoneSealed { get; set; }

    public const string Head = "户主";
}

/// <summary>Names under which personal texts of a member are sealed.</summary>
public static class MemberPurpose
{
    public const string IdNumber = "member.id-number", Phone = "member.phone", Health = "member.health";
}
