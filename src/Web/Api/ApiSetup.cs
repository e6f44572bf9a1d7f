using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using System.Threading.RateLimiting;
using CaseFlow.Web.Api.Metrics;
using Microsoft.AspNetCore.Localization;
using Microsoft.Extensions.WebEncoders;

namespace CaseFlow.Web.Api;

public static class ApiSetup
{
    /// <summary>The rate limit of anonymous calls, per address.</summary>
    public const string PublicLimit = "public";

    public static void AddApi(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddProblemDetails();
        services.AddExceptionHandler<ProblemHandler>();
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        services.ConfigureHttpJsonOptions(options =>
        {
            options.SerializerOptions.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
            options.SerializerOptions.Converters.Add(new PlainTextConverter());
            options.SerializerOptions.Converters.Add(new PlausibleDayConverter());
            options.SerializerOptions.Converters.Add(new System.Text.Json.Serialization.JsonStringEnumConverter());
        });
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new(UnicodeRanges.All));
        services.AddOpenApi("v1", ApiDocument.Configure);
        services.AddAutoMapper(mapping => mapping.LicenseKey = configuration["AutoMapper:LicenseKey"], typeof(ApiSetup).Assembly);
        services.AddSingleton<PrometheusText>();
        services.AddHostedService(provider => provider.GetRequiredService<PrometheusText>());
        AddLanguages(services);
        AddLimits(services, configuration.GetValue("RateLimit:PublicPerMinute", 30));
    }

    private static void AddLanguages(IServiceCollection services)
    {
        // Behind a request, in a background job, nobody has chosen a language: it is the product's own then, whatever the machine speaks.
        CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");
        services.AddLocalization();
        services.Configure<RequestLocalizationOptions>(options =>
        {
            CultureInfo[] cultures = [new("zh-CN"), new("en")];
            options.DefaultRequestCulture = new RequestCulture("zh-CN");
            (options.SupportedCultures, options.SupportedUICultures) = (cultures, cultures);
            options.ApplyCurrentCultureToResponseHeaders = true;
        });
    }

    private static void AddLimits(IServiceCollection services, int publicPerMinute) => services.AddRateLimiter(options =>
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.AddPolicy(PublicLimit, http => RateLimitPartition.GetFixedWindowLimiter(
            http.Connection.RemoteIpAddress?.ToString() ?? "local",
            _ => new FixedWindowRateLimiterOptions { PermitLimit = publicPerMinute, Window = TimeSpan.FromMinutes(1) }));
    });
}
