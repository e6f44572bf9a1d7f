using System.Text.Json;
using CaseFlow.Workflows;
using CaseFlow.Workflows.Activities;
using CaseFlow.Workflows.Deadlines;
using CaseFlow.Workflows.Definitions;
using CaseFlow.Workflows.Execution;
using CaseFlow.Workflows.State;

namespace CaseFlow.Web.Cli;

/// <summary>Runs one Elsa definition without a server and prints what it did as one JSON object.</summary>
public sealed class RunDefinitionCommand : ICommand
{
    // A definition that waits again after every resume would keep the command busy for ever.
    private const int MaxRounds = 10_000;

    public string Name => "run-definition";

    public CommandText Summary => new("不启动服务器，运行一个 Elsa 流程定义", "runs one Elsa definition without a server");

    public IReadOnlyList<string> Operands => ["FILE"];

    public IReadOnlyList<OptionSpec> Options { get; } =
    [
        new("--inputs", "JSON"),
        new("--mode", "counter|token"),
        new("--resume-all"),
        new("--library", "DIR"),
    ];

    public async Task<int> Run(CommandInput input, CancellationToken ct)
    {
        var mode = input.Word("--mode", ("counter", FlowchartMode.Counter), ("token", FlowchartMode.Token));
        var given = ReadInputs(input);
        var (file, library) = (input.Operand(0), input.Text("--library"));
        if (file.Length > 0 && !File.Exists(file)) input.Add($"文件“{file}”不存在。", $"There is no file '{file}'.");
        if (library is not null && !Directory.Exists(library)) input.Add($"文件夹“{library}”不存在。", $"There is no folder '{library}'.");
        if (await input.Refuse() is { } code) return code;

        var problems = new List<FileProblem>();
        if (Read(file, problems) is not { } definition)
        {
            await input.Output.WriteLineAsync(Json(writer => WriteProblems(writer, problems)));
            return 1;
        }

        var children = await ReadLibrary(library, input.Error);
        var context = ContextFor([definition, .. children], mode ?? FlowchartMode.Counter);
        var group = new InstanceGroup(context);
        try
        {
            group.Start(definition.Graph, new(1, given));
            if (input.Has("--resume-all")) ResumeAll(group, given, ct);
        }
        catch (InvalidOperationException e)
        {
            // Children that start children without end; the output stays JSON.
            problems.Add(new(Path.GetFileName(file), new("Endless", "$", null, new("各流程实例无休止地互相启动。", e.Message))));
            await input.Output.WriteLineAsync(Json(writer => WriteProblems(writer, problems)));
            return 1;
        }

        await input.Output.WriteLineAsync(Json(writer => WriteResult(writer, group)));
        return 0;
    }

    private static ValueMap ReadInputs(CommandInput input)
    {
        if (input.Text("--inputs") is not { } text) return [];
        try
        {
            if (ValueJson.ParsePlain(text) is ValueMap map) return map;
        }
        catch (ExpressionException)
        {
            // Reported below, together with JSON of another shape.
        }

        input.Add("--inputs 的值应为 JSON 对象。", "--inputs must be a JSON object.");
        return [];
    }

    // A folder may hold files of other kinds; what is no definition cannot be a child, and the run says so when it needs it.
    private static async Task<List<WorkflowDefinition>> ReadLibrary(string? folder, TextWriter error)
    {
        var problems = new List<FileProblem>();
        var children = folder is null ? [] : Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(path => Read(path, problems)).ToList();
        foreach (var (file, problem) in problems.Where(found => found.Problem.IsError)) await error.WriteLineAsync($"{file}: {problem.Text.En}");
        return [.. children.OfType<WorkflowDefinition>()];
    }

    private static WorkflowDefinition? Read(string path, List<FileProblem> problems)
    {
        using var stream = File.OpenRead(path);
        var parsed = WorkflowDefinition.Parse(stream);
        problems.AddRange(parsed.Problems.Select(problem => new FileProblem(Path.GetFileName(path), problem)));
        return parsed.Definition;
    }

    private static EngineContext ContextFor(IReadOnlyList<WorkflowDefinition> definitions, FlowchartMode mode) => new()
    {
        Now = TimeProvider.System.GetUtcNow(), Ids = new SequentialIds(2), Catalog = new ActivityCatalog(), Definitions = new DefinitionLibrary(definitions),
        Calendar = WorkCalendar.StateCouncil, FlowchartMode = mode,
    };

    // How conformance cases run: all bookmarks at once with the original input, until none is left.
    private static void ResumeAll(InstanceGroup group, ValueMap given, CancellationToken ct)
    {
        for (var round = 0; round < MaxRounds; round++)
        {
            var waiting = group.States.Values.Where(state => state.Status == WorkflowStatus.Running)
                .SelectMany(state => state.Bookmarks.Where(bookmark => bookmark.Kind != BookmarkKind.Child).Select(bookmark => (state.InstanceId, bookmark.Id))).ToList();
            if (waiting.Count == 0) return;
            foreach (var (instance, bookmark) in waiting)
            {
                ct.ThrowIfCancellationRequested();
                group.Resume(instance, new ResumeBookmark(bookmark, given));
            }
        }
    }

    private static void WriteResult(Utf8JsonWriter writer, InstanceGroup group)
    {
        var states = group.States;
        var root = states[1];
        writer.WriteString("status", root.Status.ToString());
        writer.WriteString("subStatus", root.SubStatus.ToString());
        writer.WriteStartArray("lines");
        foreach (var line in group.Effects.Select(effect => effect.Effect).OfType<WriteLine>()) writer.WriteStringValue(line.Text);
        writer.WriteEndArray();
        writer.WritePropertyName("output");
        ValueJson.WritePlain(writer, root.Output);
        WriteIncidents(writer, root);
        writer.WriteNumber("bookmarks", root.Bookmarks.Count);
        writer.WriteStartArray("journal");
        foreach (var (_, entry) in group.Journal)
        {
            writer.WriteStartObject();
            writer.WriteString("activityId", entry.ActivityId);
            writer.WriteString("activityType", entry.ActivityType);
            writer.WriteString("event", entry.Event);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteIncidents(Utf8JsonWriter writer, InstanceState state)
    {
        writer.WriteStartArray("incidents");
        foreach (var incident in state.Incidents)
        {
            writer.WriteStartObject();
            writer.WriteString("activityId", incident.ActivityId);
            writer.WriteString("message", incident.Message);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteProblems(Utf8JsonWriter writer, List<FileProblem> problems)
    {
        writer.WriteStartArray("problems");
        foreach (var (file, problem) in problems)
        {
            writer.WriteStartObject();
            writer.WriteString("severity", problem.IsError ? "error" : "warning");
            writer.WriteString("code", problem.Code);
            writer.WriteString("file", file);
            writer.WriteString("path", problem.Path);
            writer.WriteString("activityId", problem.ActivityId);
            writer.WriteString("message", problem.Text.En);
            writer.WriteString("messageZh", problem.Text.Zh);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static string Json(Action<Utf8JsonWriter> write)
    {
        var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, ValueJson.WriterOptions))
        {
            writer.WriteStartObject();
            write(writer);
            writer.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(buffer.ToArray());
    }

    private sealed record FileProblem(string File, DefinitionProblem Problem);
}
