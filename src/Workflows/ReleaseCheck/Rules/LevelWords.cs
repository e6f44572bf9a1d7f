namespace CaseFlow.Workflows.ReleaseCheck.Rules;

/// <summary>How findings call the levels.</summary>
internal static class LevelWords
{
    public static BilingualText Of(string level) => level switch
    {
        "Group" => new("村小组", "village group"),
        "Village" => new("村级", "village"),
        "Township" => new("乡镇", "township"),
        "County" => new("县级", "county"),
        "City" => new("市级", "city"),
        "Province" => new("省级", "province"),
        "Department" => new("部门", "department"),
        _ => new(level, level),
    };
}
