using System.Globalization;
using CaseFlow.Workflows.Activities.Human.Forms;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Inbox;

/// <summary>Outcome keys in words.</summary>
internal static class OutcomeWords
{
    /// <summary>The word for a common outcome; one that only a form defines is shown as its key.</summary>
    public static string Of(IStringLocalizer texts, string outcome) => texts["Outcome_" + outcome] is { ResourceNotFound: false } word ? word : outcome;

    public static string Label(OutcomeOption outcome) =>
        CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? outcome.Label.En : outcome.Label.Zh;
}
