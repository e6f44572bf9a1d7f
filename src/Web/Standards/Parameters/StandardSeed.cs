namespace CaseFlow.Web.Standards.Parameters;

/// <summary>What differs between the regions of the country from the start: the western provinces leave poverty below 3 percent, the others below 2 (N-05).</summary>
static class StandardSeed
{
    private static readonly string[] Western = ["15", "45", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65"];

    // Ids below zero never meet those the database gives.
    public static IEnumerable<Standard> All => Western.Select((province, place) => new Standard
    {
        Id = -1 - place, Key = StandardKey.PovertyRate.Key, AreaCode = province + "0000000000", Value = 3, ValidFrom = new(2016, 4, 1),
        Source = "《关于建立贫困退出机制的意见》：西部地区贫困发生率降至3%以下",
    });
}
