using CaseFlow.Web.Cli;

if (await CommandLine.TryRun(args, Utf8Console.Output, Utf8Console.Error) is { } code) return code;

var builder = WebApplication.CreateBuilder(args);
var app = builder.Build();
app.Run();
return 0;

public partial class Program;
