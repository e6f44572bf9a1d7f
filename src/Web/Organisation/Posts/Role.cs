namespace CaseFlow.Web.Organisation.Posts;

/// <summary>What a person may be for an area. Roles are data: a county adds its own, procedures name them by key.</summary>
public sealed class Role
{
    public required string Key { get; init; }
    public required string Zh { get; set; }
    public required string En { get; set; }

    /// <summary>The level whose work the role does: Group to Province, or Department.</summary>
    public required string Level { get; set; }

    /// <summary>The department of a department role, the same key as the organ's.</summary>
    public string? Department { get; set; }
    public int Sort { get; set; }

    public string Name => Thread.CurrentThread.CurrentUICulture.TwoLetterISOLanguageName == "en" ? En : Zh;
}
