using CaseFlow.Workflows.Activities.Human.Forms;
using CaseFlow.Workflows.Deadlines;
using CaseFlow.Workflows.State;

namespace CaseFlow.Workflows.ReleaseCheck.Trial;

/// <summary>What a dry run begins with.</summary>
/// <param name="Start">The day on which the case is opened.</param>
/// <param name="Input">The inputs of the procedure: AreaCode and the facts of a sample household.</param>
/// <param name="Calendar">The calendar of the area.</param>
public sealed record TrialSample(DateOnly Start, ValueMap Input, WorkCalendar Calendar)
{
    /// <summary>A form filled in just well enough for conditions and outputs that read it.</summary>
    internal static ValueMap Fill(FormSchema form, DateOnly day)
    {
        var values = new ValueMap();
        foreach (var field in form.Fields) values[field.Key] = Value(field, day);
        return values;
    }

    private static object? Value(FormField field, DateOnly day) => field.Type switch
    {
        FieldType.Number or FieldType.Money => field.Min ?? 1m,
        FieldType.Date => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        FieldType.Choice => field.Choices is [var first, ..] ? first.Value : null,
        FieldType.Boolean => true,
        FieldType.File or FieldType.Photo => new ValueList([1L]),
        FieldType.Table => new ValueList([]),
        _ => "—",
    };
}
