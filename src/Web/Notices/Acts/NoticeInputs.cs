using System.Text.Json.Serialization;

namespace CaseFlow.Web.Notices.Acts;

/// <summary>登记张贴: when and where the notice was really put up, with photos.</summary>
public sealed record PostingInput(DateTimeOffset? PostedAt = null, IReadOnlyList<string>? Places = null, [property: JsonConverter(typeof(FileReferences))] IReadOnlyList<string>? Photos = null);

/// <summary>办结公示: the statement on objections, with photos at the end.</summary>
public sealed record ClosingInput([property: JsonConverter(typeof(FileReferences))] IReadOnlyList<string>? Photos = null, string? Statement = null);

/// <summary>异议: by which channel, from whom, what. The person may stay anonymous.</summary>
public sealed record ObjectionInput(string? Content = null, string? Channel = null, string? Person = null, string? Contact = null);

/// <summary>The decision on an objection and the reply to the one who raised it.</summary>
public sealed record DecisionInput(bool? Upheld = null, string? Reply = null);
