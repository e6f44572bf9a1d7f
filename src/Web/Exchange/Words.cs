using System.Globalization;

namespace CaseFlow.Web.Exchange;

/// <summary>One sentence in both languages of the product, written side by side so that neither can be forgotten.</summary>
public sealed record Words(string Zh, string En)
{
    /// <summary>The sentence in the language of the current request; Chinese unless English was chosen.</summary>
    public string Here => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? En : Zh;

    public override string ToString() => Here;
}
