using CaseFlow.Web.Cli;
using CaseFlow.Web.Cli.Bench;

// The longer run: every part, five million inbox items included, with more and longer rounds. Arguments given go to the same command and win.
string[] usual = ["bench", "--only", string.Join(',', BenchSuite.Names)];
string[] longer = args.Contains("--quick") ? [] : ["--seconds", "10", "--rounds", "7"];
var given = args.Where(word => word.StartsWith("--", StringComparison.Ordinal)).ToHashSet();
var missing = usual.Skip(1).Concat(longer).Chunk(2).Where(pair => !given.Contains(pair[0])).SelectMany(pair => pair);
return await CommandLine.TryRun(["bench", .. missing, .. args], Utf8Console.Output, Utf8Console.Error) ?? CommandLine.NotUnderstood;
