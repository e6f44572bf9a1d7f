using System.Text;
using CaseFlow.Workflows.Expressions.Nodes;
using CaseFlow.Workflows.State;

namespace CaseFlow.Workflows.Expressions.Natives;

/// <summary><c>JSON.stringify</c> within the budget.</summary>
internal sealed class JsonText(ScriptRun run, string indent)
{
    private readonly StringBuilder text = new();
    private int level;

    public static object? Stringify(in Call call)
    {
        if (call.Has(1) && call[1] is not null) throw call.At.Fault("JSON.stringify takes no replacer here", "此处的 JSON.stringify 不支持 replacer");
        var indent = call[2] is string given ? given[..Math.Min(10, given.Length)] : new string(' ', Math.Clamp(call.IntegerOf(2, 0), 0, 10));
        return call[0] is Undefined or Function ? Undefined.Value : new JsonText(call.Run, indent).Text(call[0]);
    }

    public static object? Parse(in Call call)
    {
        var json = call.TextOf(0);
        call.Run.Step(json.Length >> 3);
        var value = ValueJson.ParsePlain(json);
        return value is ValueList or ValueMap ? call.Run.Workspace.CopyIn(value) : value;
    }

    private string Text(object? value)
    {
        Write(value);
        run.Write(text.Length);
        return text.ToString();
    }

    private void Write(object? value)
    {
        run.Step();
        switch (value)
        {
            case ValueList list: WriteAll(list.Items.Select(item => ((string?)null, item)), '[', ']'); break;
            case ValueMap map: WriteAll(map.Where(entry => entry.Value is not (Undefined or Function)).Select(entry => ((string?)entry.Key, entry.Value)), '{', '}'); break;
            case string quoted: Quote(quoted); break;
            case double number when !double.IsFinite(number): Append("null"); break;
            case null or Undefined or Function: Append("null"); break;
            case bool or double or long or decimal: Append(Coerce.ToText(run, value)); break;
            case DateTimeOffset: Quote(TimeMethods.Iso(value)); break;
            default: Quote(Coerce.ToText(run, value)); break;
        }
    }

    private void WriteAll(IEnumerable<(string? Key, object? Value)> entries, char open, char close)
    {
        run.Descend();
        level++;
        text.Append(open);
        var isFirst = true;
        foreach (var (key, value) in entries)
        {
            if (!isFirst) Append(",");
            isFirst = false;
            Break();
            if (key is not null) Quote(key);
            if (key is not null) Append(indent.Length > 0 ? ": " : ":");
            Write(value);
        }

        level--;
        if (!isFirst) Break();
        text.Append(close);
        run.Ascend();
    }

    private void Break()
    {
        if (indent.Length == 0) return;
        Append("\n");
        for (var count = level; count > 0; count--) Append(indent);
    }

    private void Quote(string value)
    {
        Append("\"");
        var start = 0;
        for (var index = 0; index < value.Length; index++)
        {
            if (Escape(value, index) is not { } escaped) continue;
            Append(value[start..index]);
            Append(escaped);
            start = index + 1;
        }

        Append(value[start..]);
        Append("\"");
    }

    private static string? Escape(string value, int index) => value[index] switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        '\b' => "\\b",
        '\f' => "\\f",
        < ' ' => $"\\u{(int)value[index]:x4}",
        _ => null,
    };

    private void Append(string part)
    {
        if (text.Length + (long)part.Length > run.Budget.TextLength) run.Write(text.Length + (long)part.Length);
        run.Read(part);
        text.Append(part);
    }
}
