namespace CaseFlow.Workflows.Deadlines;

/// <summary>Names of festivals for readers: the arrangements say 中秋, people say 中秋节. Unknown names are shown as loaded.</summary>
public static class HolidayName
{
    /// <summary>The Chinese name as people say it, such as 中秋节.</summary>
    public static string Zh(string name) => Each(name, "、", part => part switch
    {
        "清明" or "端午" or "中秋" or "国庆" => part + "节",
        _ => part,
    });

    /// <summary>The English name, such as Mid-Autumn Festival.</summary>
    public static string En(string name) => Each(name, " and ", part => part switch
    {
        "元旦" => "New Year's Day",
        "春节" => "Spring Festival",
        "清明" or "清明节" => "Qingming Festival",
        "劳动节" => "Labour Day",
        "端午" or "端午节" => "Dragon Boat Festival",
        "中秋" or "中秋节" => "Mid-Autumn Festival",
        "国庆" or "国庆节" => "National Day",
        "中国人民抗日战争暨世界反法西斯战争胜利70周年纪念日" => "70th anniversary of victory in 1945",
        _ => part,
    });

    // Two festivals may share one arrangement (国庆节、中秋节 in 2020).
    private static string Each(string name, string between, Func<string, string> translate) =>
        string.Join(between, name.Split('、').Select(translate));
}
