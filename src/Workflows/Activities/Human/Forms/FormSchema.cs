using CaseFlow.Workflows.State;

namespace CaseFlow.Workflows.Activities.Human.Forms;

/// <summary>
/// The form of a human activity: <c>{"fields":[{"key","type","label":{"zh","en"},"required","min","max","maxLength","choices","help","rights","when","columns"}],
/// "outcomes":[{"key","label"}]}</c>. Reading never fails: what cannot be understood is listed in <see cref="Mistakes"/> for the release check.
/// </summary>
public sealed record FormSchema(IReadOnlyList<FormField> Fields)
{
    /// <summary>A form without fields.</summary>
    public static FormSchema Empty { get; } = new([]);

    /// <summary>Results the form adds to those of the activity.</summary>
    public IReadOnlyList<OutcomeOption> Outcomes { get; init; } = [];

    /// <summary>What is wrong with the form itself.</summary>
    public IReadOnlyList<FormMistake> Mistakes { get; init; } = [];

    /// <summary>Reads a form from an engine value; null is a form without fields.</summary>
    public static FormSchema Read(object? value)
    {
        if (value is null) return Empty;
        var reader = new FormSchemaReader();
        return reader.Read(value);
    }

    /// <summary>The field with the key, or null.</summary>
    public FormField? Find(string key) => Fields.FirstOrDefault(field => field.Key == key);
}

/// <summary>Something wrong with a form's description. <paramref name="Field"/> is empty when the whole form is meant.</summary>
/// <param name="Code">NotAForm, NoKey, DuplicateKey, UnknownType, NoChoices, MinAboveMax, DuplicateChoice or NoColumns.</param>
public sealed record FormMistake(string Field, string Code, BilingualText Message);
