namespace CaseFlow.Web.Data.Runtime;

/// <summary>The first answer to a request, given again when the request is repeated. Saved in the act's own transaction.</summary>
public sealed class IdempotencyKey
{
    public string UserId { get; init; } = "";

    public string Key { get; init; } = "";

    public byte[] BodyHash { get; init; } = [];

    public string Answer { get; init; } = "";

    public DateTimeOffset At { get; init; }
}
