using System.Text.Json;

namespace CaseFlow.Tests.Web.Api;

/// <summary>The description an outsider programs against says everything there is to know about each address.</summary>
[Collection(AuthorizationCounty.Shared)]
public sealed class OpenApiTests(AuthorizationCounty county)
{
    [Fact]
    public async Task Every_operation_has_a_summary_answers_and_the_way_to_sign_in()
    {
        var poor = new List<string>();

        foreach (var (call, operation) in Operations(await county.Document()))
        {
            if (!operation.TryGetProperty("summary", out var summary) || summary.GetString()!.Length < 2) poor.Add($"{call}: summary");
            var answers = operation.GetProperty("responses").EnumerateObject().ToDictionary(answer => answer.Name, answer => answer.Value);
            if (!answers.Keys.Any(status => status.StartsWith('2'))) poor.Add($"{call}: success");
            var isOpen = call.Contains("/public/") || call.EndsWith("/token");
            if (!isOpen && !answers.ContainsKey("401")) poor.Add($"{call}: 401");
            if (!isOpen && !operation.TryGetProperty("security", out _)) poor.Add($"{call}: security");
            poor.AddRange(answers.Where(answer => answer.Key.StartsWith('4') && !HasProblem(answer.Value)).Select(answer => $"{call}: {answer.Key} is no problem+json"));
        }

        string.Join('\n', poor).ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_JSON_answer_and_body_of_the_contract_has_a_schema()
    {
        var poor = new List<string>();

        foreach (var (call, operation) in Operations(await county.Document()).Where(pair => pair.Call.Contains(" /api/v1/")))
        {
            var isFile = call.EndsWith(".xlsx") || call.EndsWith(".txt") || call.EndsWith(".docx") || call.EndsWith("/export") || call.EndsWith("/package") || call.EndsWith("/definition") || call.EndsWith("-archive") || call.EndsWith("/files/{}");
            var success = operation.GetProperty("responses").EnumerateObject().First(answer => answer.Name.StartsWith('2'));
            if (!isFile && success.Name != "204" && !HasSchema(success.Value, "application/json")) poor.Add($"{call}: schema of {success.Name}");
            if (operation.TryGetProperty("requestBody", out var body) && !body.GetProperty("content").EnumerateObject().Any(content => content.Value.TryGetProperty("schema", out _)))
                poor.Add($"{call}: schema of the body");
        }

        string.Join('\n', poor).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("token"), InlineData("cases"), InlineData("work-items/{id}/complete"), InlineData("work-items/{id}/return"), InlineData("work-items/batch-complete")]
    [InlineData("notices/{id}/posting"), InlineData("notices/{id}/closing"), InlineData("public/notices/{id}/objections"), InlineData("simulated-clock")]
    public async Task The_main_calls_come_with_an_example_whose_members_the_schema_knows(string path)
    {
        var document = await county.Document();

        var content = document.GetProperty("paths").GetProperty($"/api/v1/{path}").GetProperty("post").GetProperty("requestBody").GetProperty("content").GetProperty("application/json");

        var schema = content.GetProperty("schema");
        if (schema.TryGetProperty("$ref", out var reference)) schema = document.GetProperty("components").GetProperty("schemas").GetProperty(reference.GetString()!.Split('/')[^1]);
        var known = schema.GetProperty("properties").EnumerateObject().Select(member => member.Name).ToList();
        content.GetProperty("example").EnumerateObject().Select(member => member.Name).ShouldBeSubsetOf(known);
    }

    [Fact]
    public async Task Every_address_of_the_API_is_described()
    {
        var described = Operations(await county.Document()).Select(pair => pair.Call).ToHashSet();

        var missing = AuthorizationTableTests.Rows.Select(row => row.Pattern).Distinct().Where(address => !described.Contains(address) && !address.StartsWith("POST /elsa/api/workflow-definitions/{}/export"));

        missing.ShouldBeEmpty();
    }

    private static IEnumerable<(string Call, JsonElement Operation)> Operations(JsonElement document) =>
        from path in document.GetProperty("paths").EnumerateObject()
        from operation in path.Value.EnumerateObject()
        where operation.Name is "get" or "post" or "put" or "delete" or "patch"
        select (AuthorizationRow.Shape(operation.Name.ToUpperInvariant(), path.Name), operation.Value);

    private static bool HasProblem(JsonElement answer) => HasSchema(answer, "application/problem+json");

    private static bool HasSchema(JsonElement answer, string type) =>
        answer.TryGetProperty("content", out var content) && content.TryGetProperty(type, out var media) && media.TryGetProperty("schema", out _);
}
