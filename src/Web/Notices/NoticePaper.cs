using System.Globalization;
using CaseFlow.Web.Organisation.Organs;
using CaseFlow.Workflows.Deadlines;

namespace CaseFlow.Web.Notices;

/// <summary>The facts a notice prints: nothing else can get into it.</summary>
/// <param name="Organ">Who posts it, such as 河图街道办事处.</param>
/// <param name="Level">Village, Township or County: each has its own text.</param>
/// <param name="Business">What the households are to be, such as 扶贫对象.</param>
public sealed record NoticeFacts(
    string Kind, string Level, string Place, string Organ, string Business, string? LegalBasis, int Days, DateOnly? From, DateOnly? Until, PaperList List)
{
    public int Year { get; init; }

    /// <summary>The opening words the procedure brings, with gaps; null for those of this server.</summary>
    public string? Opening { get; init; }

    /// <summary>Whom people turn to.</summary>
    public Contacts Contacts { get; init; } = new(null, null, null, [], OrganContacts.NationalHotline);

    /// <summary>The number under which the notice is known: area, year, kind, serial (U-078).</summary>
    public string Number { get; init; } = "";
}

/// <summary>The attached list with the whitelisted columns only.</summary>
public sealed record PaperList(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyDictionary<string, string>> Rows, int Households, int People);

/// <summary>
/// The text of a notice, paragraph by paragraph (UX section 11). It is an official Chinese document, so it has no English version;
/// the page around it has.
/// </summary>
public static class NoticePaper
{
    public static string Title(NoticeFacts facts) => facts.Kind == "Announcement"
        ? $"关于{facts.Place}{facts.Year}年{facts.Business}名单的公告"
        : $"关于{facts.Place}{facts.Year}年拟纳入{facts.Business}名单的公示";

    public static IEnumerable<string> Body(NoticeFacts facts)
    {
        yield return NoticeTemplates.Fill(facts.Opening ?? NoticeTemplates.Opening(facts.Kind, facts.Level), facts);
        yield return facts is { From: { } from, Until: { } until }
            ? $"{Word(facts)}时间：{Day(from)}至{Day(until)}，共{facts.Days}日。"
            : $"{Word(facts)}时间：自张贴之日起{facts.Days}日。";
        if (facts.Kind == "Announcement") yield break;
        yield return "公示期内，如对公示对象有异议，可通过电话、来访或书面形式向下列单位反映。反映情况应实事求是，我们将对反映人信息保密。";
        var (own, place) = (facts.Contacts, facts.Contacts.Address is { } address ? $"（{address}）" : "");
        // An organ without a registered number gets a line to be filled in by hand.
        yield return $"受理单位：{facts.Organ}{place}。联系电话：{own.Phone ?? "＿＿＿＿＿＿＿＿"}。监督举报电话：{string.Concat(own.Above.Select(above => $"{above.Organ}{above.Phone}、"))}{own.Hotline}。";
    }

    private static string Word(NoticeFacts facts) => facts.Kind == "Announcement" ? "公告" : "公示";

    private static string Day(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月{day.Day}日（{DateText.WeekdayZh(day)}）");
}
