using CaseFlow.Workflows.Execution;

namespace CaseFlow.Web.Procedures.StepList;

/// <summary>The control of a setting.</summary>
public enum SettingControl { Line, Number, Ratio, Flag, Choice, Lines, Checks, Rows, Days, Condition }

/// <summary>How a setting is shown and how large it may be.</summary>
public sealed record SettingKind(SettingControl Control)
{
    /// <summary>The smallest and largest number.</summary>
    public decimal Min { get; init; }
    public decimal Max { get; init; } = 1;

    /// <summary>Whether it may be left empty.</summary>
    public bool IsOptional { get; init; } = true;

    /// <summary>The members of a row; the first one is its key.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    public static SettingKind Of(InputDescriptor input) => input.Name switch
    {
        "Days" => new(SettingControl.Number) { Min = 1, Max = 365, IsOptional = false },
        "DueDays" => new(SettingControl.Number) { Min = 1, Max = 365 },
        "ObjectionDueDays" => new(SettingControl.Number) { Min = 1, Max = 60 },
        "MinMembers" or "MaxMembers" => new(SettingControl.Number) { Min = 1, Max = 200, IsOptional = false },
        "Ratio" or "QuorumRatio" or "PassRatio" => new(SettingControl.Ratio) { Min = 0.01m, Max = 1 },
        "Places" or "Branches" => new(SettingControl.Lines) { Max = 20, IsOptional = input.Name == "Places" },
        "Columns" => new(SettingControl.Checks) { IsOptional = false },
        "Actions" or "NotSameActorAs" => new(SettingControl.Checks),
        "Reminders" => new(SettingControl.Days) { Min = 0, Max = 60 },
        "Materials" or "Catalogue" => new(SettingControl.Rows) { Columns = ["key", "zh", "en", "required"] },
        "Outcomes" => new(SettingControl.Rows) { Columns = ["key", "zh", "en"] },
        "Escalation" => new(SettingControl.Rows) { Columns = ["daysAfter", "level", "role"] },
        "Condition" => new(SettingControl.Condition),
        "ObjectionLevel" => new(SettingControl.Choice),
        "Role" => new(SettingControl.Choice) { IsOptional = false },
        _ when input.TypeName == "Boolean" => new(SettingControl.Flag),
        _ when input.Allowed.Count > 0 || input.Choices is not null || input.Name == "WorkflowDefinitionId" => new(SettingControl.Choice),
        _ => new(SettingControl.Line) { Max = 300 },
    };
}
