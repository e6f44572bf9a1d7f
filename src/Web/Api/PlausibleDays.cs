using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Api;

/// <summary>Refuses days that no procedure can mean: they are slips of the keyboard (0217, 21026), and deadlines counted from them would overflow.</summary>
internal sealed class PlausibleDays : IEndpointFilter
{
    public static readonly DateOnly First = new(1900, 1, 1), Last = new(2999, 12, 31);

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var wrong = context.Arguments.OfType<DateOnly>().Where(day => !Contain(day)).ToList();
        if (wrong.Count == 0) return await next(context);
        var http = context.HttpContext;
        var texts = http.RequestServices.GetRequiredService<IStringLocalizer<ApiTexts>>();
        var problems = wrong.Select(day => new FieldProblem(NameOf(http, day), "day-range", texts["day.range"])).ToList();
        return Refusal.Invalid(texts["day.range"], problems).ToProblem(http);
    }

    public static bool Contain(DateOnly day) => day >= First && day <= Last;

    // A filter sees values without their names; the query has both.
    private static string NameOf(HttpContext http, DateOnly day) =>
        http.Request.Query.FirstOrDefault(pair => DateOnly.TryParse(pair.Value, System.Globalization.CultureInfo.InvariantCulture, out var given) && given == day).Key ?? "date";
}

/// <summary>The same rule for the days inside request bodies.</summary>
internal sealed class PlausibleDayConverter : JsonConverter<DateOnly>
{
    /// <summary>How the refusal begins, by which the problem writer knows it.</summary>
    public const string Complaint = "day-range";

    public override DateOnly Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && DateOnly.TryParseExact(reader.GetString(), "O", out var day)
            ? PlausibleDays.Contain(day) ? day : throw new JsonException(Complaint)
            : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, DateOnly value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
}
