using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Endpoints;

namespace CaseFlow.Web.Components;

/// <summary>An address whose query a page cannot read, such as a word where it expects a number, is no page: it is not found, instead of failing while the page is drawn.</summary>
internal static class PageQueries
{
    private static readonly MethodInfo reading = typeof(PageQueries).GetMethod(nameof(Reads), BindingFlags.NonPublic | BindingFlags.Static)!;

    private static readonly ConcurrentDictionary<Type, IReadOnlyList<(string Name, Func<string, bool> Reads)>> known = [];

    public static void UsePageQueries(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is not { } page || known.GetOrAdd(page.Type, Parts).All(part => IsReadable(http.Request.Query, part))) return next(http);
        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    });

    private static bool IsReadable(IQueryCollection query, (string Name, Func<string, bool> Reads) part) =>
        !query.TryGetValue(part.Name, out var values) || values.All(value => part.Reads(value ?? ""));

    private static List<(string Name, Func<string, bool> Reads)> Parts(Type page) =>
    [
        .. from property in page.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
           let asked = property.GetCustomAttribute<SupplyParameterFromQueryAttribute>()
           let type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType
           where asked is not null && type.IsValueType
           select (asked.Name ?? property.Name, ReaderOf(type, mayBeEmpty: type != property.PropertyType)),
    ];

    private static Func<string, bool> ReaderOf(Type type, bool mayBeEmpty)
    {
        var reads = reading.MakeGenericMethod(type).CreateDelegate<Func<string, bool>>();
        return mayBeEmpty ? text => text.Length == 0 || reads(text) : reads;
    }

    private static bool Reads<T>(string text) where T : IParsable<T> => T.TryParse(text, CultureInfo.InvariantCulture, out _);
}
