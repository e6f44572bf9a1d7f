using CaseFlow.Workflows.State;

namespace CaseFlow.Workflows.Activities.Human.Forms;

/// <summary>Reads lists of results: <c>[{"key","label":{"zh","en"}}]</c> or plain keys.</summary>
internal static class OutcomeOptions
{
    public static IReadOnlyList<OutcomeOption> Read(object? value) =>
        value is not ValueList list ? [] : [.. list.Select(ReadOne).OfType<OutcomeOption>()];

    private static OutcomeOption? ReadOne(object? item) => item switch
    {
        string key => new(key, OutcomeLabels.Of(key)),
        ValueMap map when Plain.Text(map["key"]) is { Length: > 0 } key => new(key, Plain.Bilingual(map["label"]) ?? OutcomeLabels.Of(key)),
        _ => null,
    };
}
