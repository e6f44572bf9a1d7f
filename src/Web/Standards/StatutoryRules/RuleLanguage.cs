using CaseFlow.Workflows;

namespace CaseFlow.Web.Standards.StatutoryRules;

static class RuleLanguage
{
    extension(BilingualText text)
    {
        /// <summary>The text in the language of the request.</summary>
        public string Spoken => Thread.CurrentThread.CurrentUICulture.TwoLetterISOLanguageName == "en" ? text.En : text.Zh;
    }
}
