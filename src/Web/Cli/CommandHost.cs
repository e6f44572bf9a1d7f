using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Time;
using CaseFlow.Web.Households;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Identity.PersonalData;
using CaseFlow.Web.Organisation;
using CaseFlow.Web.Standards;

namespace CaseFlow.Web.Cli;

/// <summary>The services of the configured installation for a command that works on its database; nothing listens.</summary>
static class CommandHost
{
    /// <summary>With the schema up to date and the organisation loaded.</summary>
    public static async Task<WebApplication> Open(CancellationToken ct)
    {
        var app = Build();
        await app.Services.PrepareDatabase(ct);
        if (await app.Services.RefuseForeignKeys(ct) is { } reason) throw new CommandRefusedException(reason);
        await app.Services.GetRequiredService<OrganisationDirectory>().Refresh(ct);
        return app;
    }

    private static WebApplication Build()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddTime(builder.Configuration, builder.Environment);
        builder.Services.AddData(builder.Configuration, builder.Environment);
        builder.Services.AddLocalization();
        builder.Services.AddIdentity(builder.Configuration, builder.Environment);
        builder.Services.AddOrganisation();
        builder.Services.AddStandards();
        builder.Services.AddHouseholds();
        return builder.Build();
    }
}

/// <summary>Ends a command that may not touch this installation; the message is for people, in both languages.</summary>
sealed class CommandRefusedException(string message) : Exception(message);
