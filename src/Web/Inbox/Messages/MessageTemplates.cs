using System.Globalization;
using System.Resources;
using CaseFlow.Web.Procedures.Templates;
using CaseFlow.Workflows;
using CaseFlow.Workflows.Execution;

namespace CaseFlow.Web.Inbox.Messages;

/// <summary>The texts people are told things with, in both languages.</summary>
public sealed class MessageTemplates : ITemplateSource
{
    static readonly CultureInfo chinese = CultureInfo.GetCultureInfo("zh-CN");

    readonly ResourceManager texts = new(typeof(MessageTexts));

    public string List => ChoiceList.MessageTemplates;

    public BilingualText? Find(string name) =>
        texts.GetString($"Template_{name}", chinese) is { } zh && texts.GetString($"Template_{name}", CultureInfo.InvariantCulture) is { } en ? new(zh, en) : null;
}
