using System.Globalization;
using CaseFlow.Workflows;

namespace CaseFlow.Designer;

/// <summary>The text in the language of the caller.</summary>
static class SpokenText
{
    extension(BilingualText text)
    {
        public string Spoken => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? text.En : text.Zh;
    }
}
