using System.Globalization;
using CaseFlow.Workflows.Editing;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Procedures.StepList;

/// <summary>Reads the rows of the condition builder: field, comparison, value, and whether all or one must hold.</summary>
sealed class ConditionPost(StepSubject subject, StepValues values, IStringLocalizer<StepListTexts> texts, List<FieldProblem> problems)
{
    public Setting? Read()
    {
        // An expression the builder cannot show is not in the form, and is left as it is.
        if (values.Text("Condition.kind") != "built") return null;
        var offered = ConditionFields.Of(subject);
        List<ConditionTerm> terms = [];
        foreach (var at in values.Rows("Condition").Select(index => $"Condition[{index}]"))
        {
            var (name, sign, value) = (values.Text(at + ".field"), values.Text(at + ".sign"), values.Text(at + ".value"));
            if (name.Length == 0) continue;
            if (offered.FirstOrDefault(field => field.Name == name) is not { } field) Wrong(at + ".field", "unknown", texts["UnknownField", name]);
            else if (ConditionTerm.Operators.All(one => one.Sign != sign)) Wrong(at + ".sign", "unknown", texts["UnknownSign"]);
            else if (ReadTerm(field, sign, value, at) is { } term) terms.Add(term);
        }

        return problems.Count > 0 ? null : new("Condition", ConditionText.Write(new(values.Text("Condition.join") == "any", terms)), IsScript: true);
    }

    ConditionTerm? ReadTerm(OfferedField field, string sign, string value, string at)
    {
        if (field.Kind is ConditionValue.Number)
        {
            value = value.Normalize(System.Text.NormalizationForm.FormKC);
            return decimal.TryParse(value, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                ? new(field.Field, sign, number.ToString(CultureInfo.InvariantCulture), ConditionValue.Number)
                : Wrong(at + ".value", "not-a-number", texts["NotANumber", field.Label]);
        }

        if (value.Length is 0 or > 200) return Wrong(at + ".value", "required", texts["ValueMissing", field.Label]);
        if (field.Kind is not ConditionValue.Flag) return new(field.Field, sign, value, ConditionValue.Text);
        return value is "true" or "false" ? new(field.Field, sign, value, ConditionValue.Flag) : Wrong(at + ".value", "not-a-flag", texts["NotAFlag", field.Label]);
    }

    ConditionTerm? Wrong(string field, string code, LocalizedString message)
    {
        problems.Add(new(field, code, message, subject.Node.Id));
        return null;
    }
}
