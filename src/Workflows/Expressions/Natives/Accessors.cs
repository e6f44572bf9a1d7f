using System.Collections.Frozen;
using System.Text;
using CaseFlow.Workflows.Expressions.Nodes;
using CaseFlow.Workflows.State;

namespace CaseFlow.Workflows.Expressions.Natives;

/// <summary>The functions Elsa gives its scripts (FORMAT A.4).</summary>
internal static class Accessors
{
    public static readonly FrozenDictionary<string, Native> Table = new Dictionary<string, Native>
    {
        ["getVariable"] = (in call) => call.Run.Workspace.TryGetVariable(call.TextOf(0), isNative: false, out var value) ? value : null,
        ["setVariable"] = (in call) => SetVariable(call, call.TextOf(0), call[1]),
        ["getInput"] = (in call) => call.Run.Workspace.TryGetInput(call.TextOf(0), out var value) ? value : null,
        ["getOutputFrom"] = (in call) => call.Run.Workspace.CopyIn(call.Run.Scope.GetOutput(call.TextOf(0), call.Has(1) ? call.TextOf(1) : null)),
        ["getLastResult"] = (in call) => call.Run.Workspace.CopyIn(call.Run.Scope.LastResult),
        ["getWorkflowDefinitionId"] = Property("WorkflowDefinitionId"),
        ["getWorkflowDefinitionVersionId"] = Property("WorkflowDefinitionVersionId"),
        ["getWorkflowDefinitionVersion"] = DefinitionVersion,
        ["getWorkflowInstanceId"] = Property("WorkflowInstanceId"),
        ["getCorrelationId"] = Property("CorrelationId"),
        ["setCorrelationId"] = SetProperty("CorrelationId"),
        ["getWorkflowInstanceName"] = Property("WorkflowInstanceName"),
        ["setWorkflowInstanceName"] = SetProperty("WorkflowInstanceName"),
        ["isNullOrEmpty"] = (in call) => Undefined.Of(Coerce.IsNothing(call[0]) || call.TextOf(0).Length == 0),
        ["isNullOrWhiteSpace"] = (in call) => Undefined.Of(Coerce.IsNothing(call[0]) || string.IsNullOrWhiteSpace(call.TextOf(0))),
        ["toJson"] = JsonText.Stringify,
        ["parseGuid"] = (in call) => Guid.TryParse(call.TextOf(0), out var id) ? id : throw call.At.Fault("the text is not a GUID", "这段文字不是 GUID"),
        ["newGuid"] = (in call) => call.Run.Scope.NewGuid(),
        ["newGuidString"] = (in call) => call.Run.Scope.NewGuid().ToString(),
        ["newShortGuid"] = (in call) => Convert.ToBase64String(call.Run.Scope.NewGuid().ToByteArray()).Replace("/", "").Replace("+", "").TrimEnd('='),
        ["stringToBase64"] = ToBase64,
        ["stringFromBase64"] = FromBase64,
        ["bytesFromBase64"] = (in call) => Bytes(call, Decode(call)),
        ["bytesToBase64"] = (in call) => Encode(call, Bytes(call)),
        ["bytesToString"] = (in call) => Encoding.UTF8.GetString(Bytes(call)),
        ["bytesFromString"] = (in call) => Bytes(call, Encoding.UTF8.GetBytes(call.TextOf(0))),
        ["setOutcome"] = SetOutcome,
        ["setOutcomes"] = SetOutcomes,
    }.ToFrozenDictionary();

    /// <summary><c>getX()</c>, <c>setX(v)</c>, <c>getXFromY()</c>; null for any other name.</summary>
    public static NativeFunction? Named(string name)
    {
        if (name.Length < 4 || !char.IsLetterOrDigit(name[3]) && name[3] != '_' || char.IsLower(name[3])) return null;
        var (upper, lower) = (name[3..], char.ToLowerInvariant(name[3]) + name[4..]);
        if (name.StartsWith("get", StringComparison.Ordinal)) return new NativeFunction((in call) => Get(call, name, upper, lower));
        if (!name.StartsWith("set", StringComparison.Ordinal)) return null;
        return new NativeFunction((in call) => SetVariable(call, call.Run.Workspace.TryGetVariable(lower, false, out _) && !call.Run.Workspace.TryGetVariable(upper, false, out _) ? lower : upper, call[0]));
    }

    private static object? Get(in Call call, string name, string upper, string lower)
    {
        var workspace = call.Run.Workspace;
        if (workspace.TryGetVariable(upper, false, out var value) || workspace.TryGetVariable(lower, false, out value)) return value;
        if (workspace.TryGetInput(upper, out value) || workspace.TryGetInput(lower, out value)) return value;
        var from = upper.IndexOf("From", StringComparison.Ordinal);
        if (from <= 0 || from + 4 == upper.Length)
            throw call.At.Fault($"{name}() finds no variable or input '{upper}'", $"{name}() 找不到变量或输入“{upper}”");
        return FromActivity(call, upper, from);
    }

    // Both names may contain "From", so every split is tried until one has a value.
    private static object? FromActivity(in Call call, string name, int from)
    {
        for (; from > 0; from = name.IndexOf("From", from + 1, StringComparison.Ordinal))
            if (call.Run.Scope.GetOutput(name[(from + 4)..], name[..from]) is { } output)
                return call.Run.Workspace.CopyIn(output);
        return null;
    }

    private static object? SetVariable(in Call call, string name, object? value)
    {
        call.Run.Workspace.SetVariable(name, value);
        return Undefined.Value;
    }

    private static Native Property(string name) => (in call) => call.Run.Workspace.GetProperty(name);

    private static Native SetProperty(string name) => (in call) =>
    {
        call.Run.Workspace.SetProperty(name, Coerce.IsNothing(call[0]) ? null : call.TextOf(0));
        return Undefined.Value;
    };

    private static object? DefinitionVersion(in Call call) =>
        call.Run.Scope.Property("WorkflowDefinitionVersion") is { } text ? long.TryParse(text, out var version) ? version : text : null;

    private static object? SetOutcome(in Call call)
    {
        call.Run.Workspace.SetOutcomes(call[0] is ValueList list ? Texts(call, list) : [call.TextOf(0)]);
        return Undefined.Value;
    }

    private static object? SetOutcomes(in Call call)
    {
        call.Run.Workspace.SetOutcomes(Texts(call, call[0] as ValueList ?? new ValueList(call.Arguments)));
        return Undefined.Value;
    }

    private static string[] Texts(Call call, ValueList list)
    {
        call.Run.Step(list.Count);
        return [.. list.Items.Select(item => Coerce.ToText(call.Run, item))];
    }

    private static object? ToBase64(in Call call) => Encode(call, Encoding.UTF8.GetBytes(call.TextOf(0)));

    private static object? FromBase64(in Call call) => Encoding.UTF8.GetString(Decode(call));

    private static string Encode(in Call call, byte[] bytes)
    {
        call.Run.Write(bytes.Length * 4L / 3);
        return Convert.ToBase64String(bytes);
    }

    private static byte[] Decode(in Call call)
    {
        var text = call.TextOf(0);
        call.Run.Read(text);
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var count) ? bytes[..count] : throw call.At.Fault("the text is not Base64", "这段文字不是 Base64");
    }

    // Scripts see bytes as a list of numbers.
    private static ValueList Bytes(in Call call, byte[] bytes)
    {
        call.Run.Fill(bytes.Length);
        return new ValueList(bytes.Select(object? (value) => (double)value));
    }

    private static byte[] Bytes(in Call call)
    {
        if (call[0] is not ValueList list) throw call.At.Fault("a list of bytes is expected here", "此处应为字节列表");
        call.Run.Step(list.Count);
        return [.. list.Items.Select(item => unchecked((byte)Operators.ToInt32(Coerce.ToNumber(item))))];
    }
}
