using System.Text.Encodings.Web;
using CaseFlow.Web.Api;
using CaseFlow.Web.Api.Metrics;
using CaseFlow.Web.Background;
using CaseFlow.Web.Campaigns;
using CaseFlow.Web.Cases;
using CaseFlow.Web.Cases.Papers;
using CaseFlow.Web.Cli;
using CaseFlow.Web.Components;
using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Time;
using CaseFlow.Web.Demo;
using CaseFlow.Web.Households;
using CaseFlow.Web.Identity;
using CaseFlow.Web.Identity.PersonalData;
using CaseFlow.Web.Inbox;
using CaseFlow.Web.Inspections;
using CaseFlow.Web.Notices;
using CaseFlow.Web.Organisation;
using CaseFlow.Web.Procedures;
using CaseFlow.Web.Rectification;
using CaseFlow.Web.Standards;
using CaseFlow.Web.Supervision;
using CaseFlow.Web.Supervision.AuditSearch;

if (await CommandLine.TryRun(args, Utf8Console.Output, Utf8Console.Error) is { } code) return code;

var builder = WebApplication.CreateBuilder(args);
builder.Logging.ClearProviders();
builder.Logging.AddJsonConsole(options =>
{
    (options.UseUtcTimestamp, options.TimestampFormat, options.IncludeScopes) = (true, "O", true);
    options.JsonWriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
});

builder.Services.AddTime(builder.Configuration, builder.Environment);
builder.Services.AddData(builder.Configuration, builder.Environment);
builder.Services.AddApi(builder.Configuration);
builder.Services.AddBackground(builder.Configuration, builder.Environment);
builder.Services.AddIdentity(builder.Configuration, builder.Environment);
builder.Services.AddOrganisation();
builder.Services.AddStandards();
builder.Services.AddHouseholds();
builder.Services.AddProcedures();
builder.Services.AddDemo();
builder.Services.AddCases();
builder.Services.AddNotices();
builder.Services.AddCampaigns();
builder.Services.AddInspections();
builder.Services.AddInbox();
builder.Services.AddRectification();
builder.Services.AddPages();
builder.Services.AddCasePages();
builder.Services.AddInboxPages();
builder.Services.AddNoticePages();
builder.Services.AddSupervision();

var app = builder.Build();
await app.Services.PrepareDatabase(CancellationToken.None);
if (await app.Services.RefuseForeignKeys(CancellationToken.None) is { } reason)
{
    await Utf8Console.Error.WriteLineAsync(reason);
    return 1;
}

await app.LoadDemo(CancellationToken.None);

// First, because a culture set further in is gone again where errors are put into words.
app.UseRequestLocalization();
app.UseExceptionHandler(Problems.Logged());
app.UseSecurityHeaders();
app.UseErrorPages();
app.UseStatusCodePages(Problems.Fill);
app.UsePlainQueries();
app.UseRouting();
app.UseAuthentication();
app.UseAuthorization();
app.UseRateLimiter();
app.UseAntiforgery();
app.UsePageQueries();

app.MapHealthChecks("/health").AllowAnonymous();
app.MapMetrics();
app.MapOpenApi().AllowAnonymous();
app.MapApi();
app.MapAccountForms();
app.MapFileLinks();
app.MapClockForm();
app.MapAuditForms();
app.MapPages();
// Models and migrations leave tens of megabytes that an idle server would keep for ever.
app.Lifetime.ApplicationStarted.Register(() => GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true));
await app.RunAsync();
return 0;

public partial class Program;
