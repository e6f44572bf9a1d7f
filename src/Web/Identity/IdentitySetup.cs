using CaseFlow.Web.Audit;
using CaseFlow.Web.Data;
using CaseFlow.Web.Identity.PersonalData;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;

namespace CaseFlow.Web.Identity;

public static class IdentitySetup
{
    /// <summary>A cookie for pages, a bearer token for programs; the header decides which of the two a request carries.</summary>
    const string Either = "CookieOrToken";

    public static void AddIdentity(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        AddAccounts(services);
        AddSchemes(services, configuration);
        services.AddAuthorization(Rights.Define);
        services.AddScoped<IAuthorizationHandler, HoldsRoleHandler>();
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme).PostConfigure<ICallerDirectory>((options, directory) =>
            options.TicketDataFormat = new LiveTicketFormat(options.TicketDataFormat, directory));
        services.AddOptions<BearerTokenOptions>(IdentityConstants.BearerScheme).PostConfigure<ICallerDirectory>((options, directory) =>
            options.BearerTokenProtector = new LiveTicketFormat(options.BearerTokenProtector, directory));
        services.AddHttpContextAccessor();
        services.AddSingleton<CallerSource>();
        services.AddScoped(provider => provider.GetRequiredService<CallerSource>().Read());
        services.AddScoped(provider => Actor(provider.GetRequiredService<Caller>()));
        services.AddAudit();
        services.AddSingleton<SignInThrottle>();
        services.AddScoped<SignInRecord>();
        services.AddScoped<SignIn>();
        services.AddSingleton<FirstStart>();
        services.AddSingleton<AccessTokens>();
        var keys = Path.GetFullPath(configuration["Keys:Directory"] ?? Path.Combine(configuration["Data:Folder"] ?? "data", "keys"), environment.ContentRootPath);
        services.AddSingleton(new KeyDirectory(keys));
        services.AddScoped<KeyGuard>();
        services.AddSingleton(_ => KeyFile.Open(keys));
        services.AddSingleton<PersonalText>();
    }

    static AuditActor Actor(Caller caller) => new(caller.UserId, caller.Name, caller.Ip);

    static void AddAccounts(IServiceCollection services) => services
        .AddIdentityCore<AppUser>(options =>
        {
            options.Password.RequiredLength = 10;
            options.Password.RequiredUniqueChars = 5;
            (options.Password.RequireNonAlphanumeric, options.Password.RequireUppercase) = (false, false);
            (options.Lockout.MaxFailedAccessAttempts, options.Lockout.DefaultLockoutTimeSpan) = (5, TimeSpan.FromMinutes(10));
        })
        .AddEntityFrameworkStores<CaseFlowDb>()
        .AddDefaultTokenProviders();

    static void AddSchemes(IServiceCollection services, IConfiguration configuration) => services
        .AddAuthentication(Either)
        .AddPolicyScheme(Either, null, options => options.ForwardDefaultSelector = http =>
            http.Request.Headers.Authorization.Count > 0 || http.Request.Path.StartsWithSegments("/api") && !HasCookie(http)
                ? IdentityConstants.BearerScheme : IdentityConstants.ApplicationScheme)
        .AddCookie(IdentityConstants.ApplicationScheme, options => Configure(options, configuration))
        .AddBearerToken(IdentityConstants.BearerScheme, options =>
            options.BearerTokenExpiration = TimeSpan.FromHours(configuration.GetValue("Identity:TokenHours", 8)));

    static bool HasCookie(HttpContext http) => http.Request.Cookies.ContainsKey(CookieName);

    const string CookieName = "caseflow";

    static void Configure(CookieAuthenticationOptions options, IConfiguration configuration)
    {
        (options.Cookie.Name, options.Cookie.HttpOnly, options.Cookie.SameSite) = (CookieName, true, SameSiteMode.Lax);
        (options.LoginPath, options.LogoutPath) = ("/sign-in", "/account/sign-out");
        (options.ExpireTimeSpan, options.SlidingExpiration) = (TimeSpan.FromMinutes(configuration.GetValue("Identity:IdleMinutes", 60)), true);
        options.Events.OnRedirectToLogin = context => Redirect(context, StatusCodes.Status401Unauthorized);
        // Without a redirect: the error page is shown at the address that was asked for.
        options.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
    }

    // Programs get the status code; only people are sent to a page.
    static Task Redirect(RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        var isProgram = context.Request.Path.StartsWithSegments("/api") || context.Request.Path.StartsWithSegments("/elsa");
        if (isProgram) context.Response.StatusCode = status;
        else context.Response.Redirect(context.RedirectUri);
        return Task.CompletedTask;
    }
}
