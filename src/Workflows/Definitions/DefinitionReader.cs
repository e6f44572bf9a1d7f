using System.Text.Json;
using System.Text.Unicode;

namespace CaseFlow.Workflows.Definitions;

/// <summary>Reads definition JSON and collects every problem instead of stopping at the first.</summary>
internal sealed class DefinitionReader(ParseLimits limits)
{
    private readonly List<DefinitionProblem> problems = [];

    public ParsedDefinition Read(Stream stream)
    {
        var buffer = new MemoryStream();
        var chunk = new byte[81920];
        for (int read; (read = stream.Read(chunk)) > 0;)
        {
            buffer.Write(chunk, 0, read);
            if (buffer.Length > limits.MaxBytes) return TooLarge();
        }

        return Read(buffer.ToArray());
    }

    public ParsedDefinition Read(byte[] utf8)
    {
        if (utf8.LongLength > limits.MaxBytes) return TooLarge();
        if (ReadJson(utf8) is not { } json) return new(null, problems);
        if (json.ValueKind != JsonValueKind.Object)
            return Refuse("NotAnObject", "A workflow definition must be a JSON object.", "流程定义必须是一个 JSON 对象。");

        CheckMembers(json);
        var nodes = new GraphReader(limits, problems).Read(json.Get("root"));
        var isUsable = !problems.Exists(problem => problem.IsError);
        return new(isUsable ? new WorkflowDefinition(json, new WorkflowGraph(nodes)) : null, problems);
    }

    private JsonElement? ReadJson(byte[] utf8)
    {
        // A byte order mark is common in files saved on Windows.
        ReadOnlyMemory<byte> content = utf8 is [0xEF, 0xBB, 0xBF, ..] ? utf8.AsMemory(3) : utf8;
        var options = new JsonDocumentOptions { MaxDepth = limits.MaxDepth, CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };
        try
        {
            var json = JsonDocument.Parse(content, options).RootElement;
            if (IsReadable(content.Span)) return json;
            Refuse("NotJson", "The file holds text that is not valid Unicode; save it as UTF-8.", "文件含有无效的 Unicode 文字，请另存为 UTF-8 编码。");
        }
        catch (JsonException e) when (IsTooDeep(content.Span))
        {
            Refuse(
                "TooDeep", $"The file nests deeper than {limits.MaxDepth} levels (line {e.LineNumber + 1}).",
                $"文件嵌套超过 {limits.MaxDepth} 层（第 {e.LineNumber + 1} 行）。");
        }
        catch (JsonException e)
        {
            Refuse("NotJson", $"The file is not valid JSON: {e.Message}", $"文件不是有效的 JSON（第 {e.LineNumber + 1} 行，第 {e.BytePositionInLine + 1} 字节）。");
        }

        return null;
    }

    // The parser checks neither the bytes of texts nor their escapes; a broken one would throw at whoever reads it first.
    private bool IsReadable(ReadOnlySpan<byte> utf8)
    {
        if (!Utf8.IsValid(utf8)) return false;
        var reader = new Utf8JsonReader(
            utf8, new JsonReaderOptions { MaxDepth = limits.MaxDepth, CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        try
        {
            while (reader.Read())
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped) reader.GetString();
        }
        catch (InvalidOperationException)
        {
            return false;
        }

        return true;
    }

    private bool IsTooDeep(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = int.MaxValue, CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        try
        {
            while (reader.Read())
                if (reader.CurrentDepth >= limits.MaxDepth) return true;
        }
        catch (JsonException)
        {
            return false;
        }

        return false;
    }

    private void CheckMembers(JsonElement json)
    {
        foreach (var name in (string[])["id", "definitionId", "name", "description", "toolVersion"]) Check(json, name, "text", "文字", JsonValueKind.String);
        foreach (var name in (string[])["variables", "inputs", "outputs", "outcomes"]) Check(json, name, "a list", "列表", JsonValueKind.Array);
        foreach (var name in (string[])["customProperties", "options", "root"]) Check(json, name, "an object", "对象", JsonValueKind.Object);
        foreach (var name in (string[])["isLatest", "isPublished", "isReadonly", "isSystem"])
            Check(json, name, "true or false", "true 或 false", JsonValueKind.True, JsonValueKind.False);
        Check(json, "version", "a number", "数字", JsonValueKind.Number);
        if (json.Get("version") is { ValueKind: JsonValueKind.Number } version && !version.TryGetInt32(out _))
            WrongType("version", "a whole number", "整数");
    }

    private void Check(JsonElement json, string name, string english, string chinese, params ReadOnlySpan<JsonValueKind> kinds)
    {
        if (json.Get(name) is { ValueKind: not JsonValueKind.Null } value && !kinds.Contains(value.ValueKind)) WrongType(name, english, chinese);
    }

    private void WrongType(string name, string english, string chinese) => problems.Add(new(
        "WrongType", "$." + name, null, new($"“{name}”必须是{chinese}。", $"'{name}' must be {english}.")));

    private ParsedDefinition TooLarge() => Refuse(
        "TooLarge", $"The file is larger than {limits.MaxBytes / 1024 / 1024} MB.", $"文件超过 {limits.MaxBytes / 1024 / 1024} MB。");

    private ParsedDefinition Refuse(string code, string english, string chinese)
    {
        problems.Add(new(code, "$", null, new(chinese, english)));
        return new(null, problems);
    }
}
