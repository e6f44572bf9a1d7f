using CaseFlow.Web.Inbox.Reading;

namespace CaseFlow.Web.Inbox;

/// <summary>What the address of the inbox says: view, filters and position. The address is all there is, so that it can be sent and kept (U-011).</summary>
/// <param name="Lamp">Red, Today, Soon or Green.</param>
public sealed record InboxFilter(string View, string? Area, string? Procedure, string? Lamp, string? Text, string? Group, string? After)
{
    public static readonly IReadOnlyList<string> Views = ["todo", "claimable", "done", "started", "copied"];

    public static readonly IReadOnlyList<string> Lamps = ["Red", "Today", "Soon", "Green"];

    public static InboxFilter Read(IQueryCollection query) => new(
        query["view"].ToString() is var view && Views.Contains(view) ? view : "todo", Word(query["area"]), Word(query["procedure"]),
        query["lamp"].ToString() is var lamp && Lamps.Contains(lamp) ? lamp : null, Word(query["text"]), Word(query["group"]), Word(query["after"]));

    public bool HasFilter => Area is not null || Procedure is not null || Lamp is not null || Text is not null;

    public InboxQuery Query => new(View, Area, Procedure, Lamp, Text, After, Size: 30);

    public string Href(string? after = null) => "/inbox" + QueryString.Create(new Dictionary<string, string?>
    {
        ["view"] = View, ["area"] = Area, ["procedure"] = Procedure, ["lamp"] = Lamp, ["text"] = Text, ["group"] = Group, ["after"] = after,
    }.Where(pair => !string.IsNullOrEmpty(pair.Value)));

    private static string? Word(string? word) => string.IsNullOrWhiteSpace(word) ? null : word.Trim();
}
