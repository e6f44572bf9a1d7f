using System.Globalization;
using CaseFlow.Web.Procedures.Templates;
using CaseFlow.Workflows;
using CaseFlow.Workflows.Execution;

namespace CaseFlow.Web.Notices;

/// <summary>The opening words of notices by the name of their template. The paper is an official Chinese document, so both languages of a text are the same.</summary>
public sealed class NoticeTemplates : ITemplateSource
{
    const string Proposed = "，拟将{households}户{people}人纳入{business}，现予公示（名单附后）。";

    public string List => ChoiceList.NoticeTemplates;

    public BilingualText? Find(string name) => name switch
    {
        "village-notice" => Same(Opening("Notice", "Village")),
        "township-notice" => Same(Opening("Notice", "Township")),
        "county-notice" => Same(Opening("Notice", "County")),
        "county-announcement" => Same(Opening("Announcement", "County")),
        _ => null,
    };

    /// <summary>The text of a kind and level.</summary>
    public static string Opening(string kind, string level) => (kind, level) switch
    {
        ("Announcement", _) => "{basis}经村级评议公示、乡镇审核公示、县级审定，确定{households}户{people}人纳入{business}，现予公告（名单附后）。",
        (_, "Village" or "Group") => "{basis}经农户申请、入户核查、村民主评议会议评议" + Proposed,
        (_, "Township") => "{basis}经各村评议公示无异议、{organ}审核" + Proposed,
        _ => "{basis}经村级评议公示、乡镇审核公示、县级审批" + Proposed,
    };

    /// <summary>The text with the facts of a notice in its gaps.</summary>
    public static string Fill(string text, NoticeFacts facts) => text
        .Replace("{basis}", facts.LegalBasis is { Length: > 0 } document ? $"根据{document}，" : "", StringComparison.Ordinal)
        .Replace("{households}", facts.List.Households.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{people}", facts.List.People.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{business}", facts.Business, StringComparison.Ordinal)
        .Replace("{organ}", facts.Organ, StringComparison.Ordinal);

    static BilingualText Same(string text) => new(text, text);
}
