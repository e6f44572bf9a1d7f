using CaseFlow.Workflows.Execution;

namespace CaseFlow.Workflows.Activities.Human.Forms;

/// <summary>One field of a form, as the definition's JSON describes it.</summary>
/// <param name="Key">The member of the form object that holds the value; unique within the form.</param>
/// <param name="Label">What people read.</param>
public sealed record FormField(string Key, FieldType Type, BilingualText Label)
{
    /// <summary>True when the field may not be left empty while it is shown.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The smallest number; for files and tables the smallest count.</summary>
    public decimal? Min { get; init; }

    /// <summary>The largest number; for files and tables the largest count.</summary>
    public decimal? Max { get; init; }

    /// <summary>The most characters of a text; null means the limit of the type (200 for one line, 4000 for several).</summary>
    public int? MaxLength { get; init; }

    /// <summary>What can be chosen.</summary>
    public IReadOnlyList<FormChoice> Choices { get; init; } = [];

    /// <summary>A hint below the field.</summary>
    public BilingualText? Help { get; init; }

    /// <summary>What the handler may do with the field.</summary>
    public FieldRights Rights { get; init; } = FieldRights.Edit;

    /// <summary>A JavaScript condition over the other fields as variables; null means always shown.</summary>
    public string? When { get; init; }

    /// <summary>The fields of each row of a table.</summary>
    public IReadOnlyList<FormField> Columns { get; init; } = [];
}

/// <summary>One answer a choice field offers.</summary>
/// <param name="Value">What is stored.</param>
public sealed record FormChoice(string Value, BilingualText Label);

/// <summary>One result a person can choose; the key is the outcome of the activity.</summary>
public sealed record OutcomeOption(string Key, BilingualText Label);
