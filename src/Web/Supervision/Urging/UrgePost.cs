using System.Globalization;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Supervision.Desk;

namespace CaseFlow.Web.Supervision.Urging;

/// <summary>The urging form of the desk's pages, handed to the action the API calls.</summary>
public sealed class UrgePost(UrgeFromDesk urge, Caller caller)
{
    public Task<Result<UrgeAnswer>> Run(IFormCollection post, DeskSubject subject, CancellationToken ct)
    {
        List<long> ids = [];
        foreach (var text in post["id"])
            if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id)) ids.Add(id);
        return urge.Run(new(subject, ids, post["reason"].ToString().Trim() is { Length: > 0 } reason ? reason : null), caller, ct);
    }
}
