using Microsoft.Extensions.Localization;

namespace CaseFlow.Web.Api;

/// <summary>Refuses addresses with control characters before they reach a query of the database.</summary>
internal static class PlainQueries
{
    public static void UsePlainQueries(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        if (http.Request.Query.All(pair => pair.Value.All(value => PlainTextConverter.IsPlain(value))) && PlainTextConverter.IsPlain(http.Request.Path.Value)) return next(http);
        var texts = http.RequestServices.GetRequiredService<IStringLocalizer<ApiTexts>>();
        return Problems.Write(http, Problems.Describe(http, 400, "control-character", texts["text.control"], [new("query", "control-character", texts["text.control"])]));
    });
}
