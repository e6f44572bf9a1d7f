using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace CaseFlow.Web.Data.Time;

public static class TimeSetup
{
    /// <summary>Registers the one clock of the product; sign-in keeps real time, or a jump of eight days would end every session.</summary>
    public static void AddTime(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        if (configuration.GetValue<bool>("Clock:Simulated"))
        {
            if (environment.IsProduction()) throw new InvalidOperationException("Clock:Simulated is refused in Production.");
            services.AddSingleton(new SimulatedClock(MachineClock(configuration)));
            services.AddHostedService<FollowClock>();
            services.AddSingleton<TimeProvider>(provider => provider.GetRequiredService<SimulatedClock>());
        }
        else
        {
            services.AddSingleton(TimeProvider.System);
        }

        services.ConfigureAll<CookieAuthenticationOptions>(options => options.TimeProvider = TimeProvider.System);
        services.ConfigureAll<BearerTokenOptions>(options => options.TimeProvider = TimeProvider.System);
        services.Configure<SecurityStampValidatorOptions>(options => options.TimeProvider = TimeProvider.System);
    }

    /// <summary>The clock of this machine; with Clock:Off, which counts beside the simulated clock alone, one that nobody has set.</summary>
    public static TimeProvider MachineClock(IConfiguration configuration) =>
        configuration.GetValue<bool>("Clock:Simulated") && configuration.GetValue<TimeSpan>("Clock:Off") is var off && off != default ? new ClockThatIsOff(off) : TimeProvider.System;
}
