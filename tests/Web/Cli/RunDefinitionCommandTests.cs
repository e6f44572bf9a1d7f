using System.Text.Json;
using CaseFlow.Web.Cli;

namespace CaseFlow.Tests.Web.Cli;

public sealed class RunDefinitionCommandTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory();

    [Fact]
    public async Task Passes_over_files_of_the_library_that_are_no_definitions()
    {
        Write("package.json", """{"name":"package","version":"1.0.0"}""");
        Write("broken.json", "{");
        Write("list.json", "[1]");
        Write("child.json", """{"id":"c1","definitionId":"child","name":"Child","isPublished":true,"root":{"type":"Elsa.WriteLine","id":"w","text":"hello"}}""");
        var parent = Write("parent.json", """{"id":"p","root":{"type":"Child","id":"use","workflowDefinitionId":"child"}}""");

        var (code, json) = await Run("run-definition", parent, "--library", folder.FullName);

        code.ShouldBe(0);
        json.GetProperty("lines").EnumerateArray().Select(line => line.GetString()).ShouldBe(["hello"]);
    }

    [Fact]
    public async Task Answers_in_JSON_when_instances_start_each_other_without_end()
    {
        var file = Write(
            "self.json",
            """{"id":"s","definitionId":"self","isPublished":true,"root":{"type":"Elsa.BulkDispatchWorkflows","id":"b","workflowDefinitionId":"self","items":[1,2]}}""");

        var (code, json) = await Run("run-definition", file);

        code.ShouldBe(1);
        json.GetProperty("problems").EnumerateArray().ShouldHaveSingleItem().GetProperty("code").GetString().ShouldBe("Endless");
    }

    public void Dispose() => folder.Delete(recursive: true);

    private string Write(string name, string text)
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }

    private static async Task<(int? Code, JsonElement Json)> Run(params string[] words)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = await CommandLine.TryRun(words, output, error);
        return (code, JsonDocument.Parse(output.ToString()).RootElement);
    }
}
