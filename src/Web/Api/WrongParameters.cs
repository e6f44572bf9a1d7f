using System.ComponentModel;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Api;

/// <summary>Which parameters of a refused address cannot be understood; generated binding answers with the bare status when one that may be missing is wrong.</summary>
internal static class WrongParameters
{
    public static IReadOnlyList<FieldProblem> Of(HttpContext http, IStringLocalizer<ApiTexts> texts) =>
    [
        .. (http.GetEndpoint()?.Metadata.GetOrderedMetadata<IParameterBindingMetadata>() ?? [])
            .Where(parameter => parameter.HasTryParse && Given(http.Request, parameter.Name) is { Length: > 0 } text && !Parses(parameter.ParameterInfo.ParameterType, text))
            .Select(parameter => new FieldProblem(parameter.Name, "wrong-type", texts["parameter.type", parameter.Name])),
    ];

    private static string? Given(HttpRequest request, string name) => request.RouteValues.TryGetValue(name, out var value) ? value?.ToString() : request.Query[name].ToString();

    private static bool Parses(Type type, string text)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain.IsEnum) return Enum.TryParse(plain, text, out _);
        // In the culture of programs, as binding reads it.
        var converter = TypeDescriptor.GetConverter(plain);
        return !converter.CanConvertFrom(typeof(string)) || converter.IsValid(text);
    }
}
