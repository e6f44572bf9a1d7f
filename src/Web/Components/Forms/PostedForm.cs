using System.Globalization;
using CaseFlow.Workflows.Activities.Human.Forms;
using CaseFlow.Workflows.State;

namespace CaseFlow.Web.Components.Forms;

/// <summary>Turns the fields of a posted <c>SchemaForm</c> into the values the step expects. What cannot be read stays as it was typed, so that the check names it.</summary>
public static class PostedForm
{
    /// <summary>Before the key of every field.</summary>
    public const string Prefix = "form";

    /// <summary>Before the name of a field whose files travel in the same post.</summary>
    public const string UploadPrefix = "upload.";

    public static ValueMap Read(FormSchema schema, IFormCollection post) =>
        ReadFields(schema.Fields.Where(field => field.Rights is FieldRights.Edit), post, Prefix + ".");

    /// <summary>A value as it stands in an input.</summary>
    public static string Text(object? value) => value switch
    {
        null => "",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        bool flag => flag ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private static ValueMap ReadFields(IEnumerable<FormField> fields, IFormCollection post, string prefix)
    {
        var values = new ValueMap();
        foreach (var field in fields)
            if (ReadField(field, post, prefix + field.Key) is { } value) values[field.Key] = value;
        return values;
    }

    private static object? ReadField(FormField field, IFormCollection post, string name) => field.Type switch
    {
        FieldType.Table => Rows(field, post, name),
        FieldType.Boolean => post[name].Contains("true") ? true : null,
        FieldType.File or FieldType.Photo => post[name].Count > 0 ? new ValueList(post[name].Select(FileId)) : null,
        FieldType.Number or FieldType.Money => Number(Word(post, name)),
        _ => Word(post, name),
    };

    private static object? FileId(string? text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : text;

    private static ValueList? Rows(FormField field, IFormCollection post, string name)
    {
        var rows = new ValueList();
        var indexes = post.Keys.Where(key => key.StartsWith(name + "[", StringComparison.Ordinal)).Select(key => key[(name.Length + 1)..].Split(']')[0]).Distinct();
        foreach (var index in indexes.OrderBy(text => int.TryParse(text, out var number) ? number : int.MaxValue))
            if (ReadFields(field.Columns, post, $"{name}[{index}].") is { Count: > 0 } row) rows.Add(row);
        return rows.Count > 0 ? rows : null;
    }

    private static string? Word(IFormCollection post, string name) => post[name].ToString().Trim() is { Length: > 0 } text ? text : null;

    // Input methods of Chinese keyboards easily produce full-width digits and thousands separators.
    private static object? Number(string? text)
    {
        if (text is null) return null;
        var plain = text.Normalize(System.Text.NormalizationForm.FormKC).Replace(",", "", StringComparison.Ordinal);
        if (long.TryParse(plain, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)) return whole;
        return decimal.TryParse(plain, NumberStyles.Number & ~NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) ? (double)number : text;
    }
}
