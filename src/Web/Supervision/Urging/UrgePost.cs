using System.Globalization;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Supervision.Desk;

namespace CaseFlow.Web.Supervision.Urging;

/// <summary>The urging form of the desk's pages, handed to the action the API calls.</summary>
public sealed class UrgePost(UrgeFromDesk urge, Caller caller)
{
    /// <summary>Where the other buttons of the form lead: an order over the chosen rows, or somebody else who handles them. Null when they are to be urged.</summary>
    public static string? Elsewhere(IFormCollection post) => post["act"].ToString() switch
    {
        "order" => "/supervision/orders/new?items=" + string.Join(',', Ids(post)),
        "reassign" => "/supervision/reassign?items=" + string.Join(',', Ids(post)),
        _ => null,
    };

    public Task<Result<UrgeAnswer>> Run(IFormCollection post, DeskSubject subject, CancellationToken ct) =>
        urge.Run(new(subject, Ids(post), post["reason"].ToString().Trim() is { Length: > 0 } reason ? reason : null), caller, ct);

    private static List<long> Ids(IFormCollection post)
    {
        List<long> ids = [];
        foreach (var text in post["id"])
            if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id)) ids.Add(id);
        return ids;
    }
}
