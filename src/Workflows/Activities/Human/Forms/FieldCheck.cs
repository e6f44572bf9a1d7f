using System.Globalization;
using CaseFlow.Workflows.Execution;
using CaseFlow.Workflows.State;

namespace CaseFlow.Workflows.Activities.Human.Forms;

/// <summary>Checks one value against its field.</summary>
internal static class FieldCheck
{
    private const int LineLength = 200;
    private const int TextLength = 4000;

    public static IEnumerable<FieldProblem> Of(FormField field, object? value, string path)
    {
        if (IsEmpty(field, value))
            return field.IsRequired ? [Problem(path, "Required", $"请填写“{field.Label.Zh}”。", $"'{field.Label.En}' is required.")] : [];
        return field.Type switch
        {
            FieldType.Text or FieldType.Multiline => OfText(field, value, path),
            FieldType.Number or FieldType.Money => OfNumber(field, value, path),
            FieldType.Date => OfDate(field, value, path),
            FieldType.Choice => OfChoice(field, value, path),
            FieldType.Boolean => value is bool ? [] : [WrongType(field, path, "是或否", "true or false")],
            FieldType.File or FieldType.Photo => OfFiles(field, value, path),
            FieldType.Person => value is string or long or ValueMap ? [] : [WrongType(field, path, "人员", "a person")],
            _ => OfTable(field, value, path),
        };
    }

    private static bool IsEmpty(FormField field, object? value) => value switch
    {
        null => true,
        string text => string.IsNullOrWhiteSpace(text),
        ValueList list => list.Count == 0,
        ValueMap map => map.Count == 0,
        bool flag => field is { Type: FieldType.Boolean, IsRequired: true } && !flag,
        _ => false,
    };

    private static IEnumerable<FieldProblem> OfText(FormField field, object? value, string path)
    {
        var limit = field.MaxLength ?? (field.Type is FieldType.Text ? LineLength : TextLength);
        if (value is not string text) return [WrongType(field, path, "文字", "text")];
        return text.Length <= limit
            ? []
            : [Problem(path, "TooLong", $"“{field.Label.Zh}”最多 {limit} 字，现有 {text.Length} 字。", $"'{field.Label.En}' takes at most {limit} characters, not {text.Length}.")];
    }

    private static IEnumerable<FieldProblem> OfNumber(FormField field, object? value, string path)
    {
        if (value is not (long or double or decimal) || Plain.Number(value) is not { } number) return [WrongType(field, path, "数字", "a number")];
        if (field.Type is FieldType.Money && decimal.Round(number, 2) != number)
            return [Problem(path, "WrongType", $"“{field.Label.Zh}”最多两位小数。", $"'{field.Label.En}' takes at most two decimals.")];
        return OfRange(field, number, path, "", "");
    }

    private static IEnumerable<FieldProblem> OfRange(FormField field, decimal number, string path, string unitZh, string unitEn)
    {
        if (number < field.Min)
            return [Problem(path, "TooSmall", $"“{field.Label.Zh}”不能小于 {field.Min}{unitZh}。", $"'{field.Label.En}' cannot be below {field.Min}{unitEn}.")];
        return number > field.Max
            ? [Problem(path, "TooLarge", $"“{field.Label.Zh}”不能大于 {field.Max}{unitZh}。", $"'{field.Label.En}' cannot be above {field.Max}{unitEn}.")]
            : [];
    }

    private static IEnumerable<FieldProblem> OfDate(FormField field, object? value, string path) =>
        value is DateOnly || (value is string text && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            ? []
            : [WrongType(field, path, "日期（年-月-日）", "a date such as 2026-06-01")];

    private static IEnumerable<FieldProblem> OfChoice(FormField field, object? value, string path) =>
        field.Choices.Any(choice => choice.Value == Plain.Text(value))
            ? []
            : [Problem(path, "NotAChoice", $"“{field.Label.Zh}”没有选项“{Plain.Text(value)}”。", $"'{field.Label.En}' does not offer '{Plain.Text(value)}'.")];

    private static IEnumerable<FieldProblem> OfFiles(FormField field, object? value, string path)
    {
        IReadOnlyList<object?> files = value as ValueList ?? [value];
        return files.All(file => file is long or string or ValueMap)
            ? OfRange(field, files.Count, path, " 个", " files")
            : [WrongType(field, path, "已上传的文件", "an uploaded file")];
    }

    private static IEnumerable<FieldProblem> OfTable(FormField field, object? value, string path)
    {
        if (value is not ValueList rows || rows.Any(row => row is not ValueMap)) return [WrongType(field, path, "表格", "a list of rows")];
        return
        [
            .. OfRange(field, rows.Count, path, " 行", " rows"),
            .. rows.Cast<ValueMap>().SelectMany((row, index) => OfRow(field, row, $"{path}[{index}].")),
        ];
    }

    private static IEnumerable<FieldProblem> OfRow(FormField field, ValueMap row, string path) =>
        FormValidation.UnknownMembers(field.Columns, row, path)
            .Concat(field.Columns.SelectMany(column => Of(column, row[column.Key], path + column.Key)));

    private static FieldProblem WrongType(FormField field, string path, string zh, string en) =>
        Problem(path, "WrongType", $"“{field.Label.Zh}”应为{zh}。", $"'{field.Label.En}' must be {en}.");

    private static FieldProblem Problem(string path, string code, string zh, string en) => new(path, code, new BilingualText(zh, en));
}
