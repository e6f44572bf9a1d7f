using CaseFlow.Workflows.State;

namespace CaseFlow.Workflows.Expressions.Nodes;

/// <summary>Copies a value out of a script: undefined becomes null, functions vanish, integral numbers become long.</summary>
internal sealed class Export(ScriptRun run)
{
    private long elements;
    private long characters;

    public object? Copy(object? value)
    {
        switch (value)
        {
            case null or Undefined or Function or ScopeValues or NameSpace: return null;
            case double number: return ValueTree.Number(number);
            case string text: return Count(text);
            case ValueList or ValueMap: break;
            default: return value;
        }

        run.Descend();
        object copy = value is ValueList list ? CopyList(list) : CopyMap((ValueMap)value);
        run.Ascend();
        return copy;
    }

    // The same list may stand in the value many times, so it is the copies that are counted.
    private ValueList CopyList(ValueList list)
    {
        run.Room(elements += list.Count);
        run.Step(list.Count);
        var copy = new ValueList(list.Count);
        foreach (var item in list.Items) copy.Add(Copy(item));
        return copy;
    }

    private ValueMap CopyMap(ValueMap map)
    {
        run.Room(elements += map.Count);
        run.Step(map.Count);
        var copy = new ValueMap();
        foreach (var (key, entry) in map)
            if (entry is not (Undefined or Function))
                copy[Count(key)] = Copy(entry);
        return copy;
    }

    private string Count(string text)
    {
        characters += text.Length;
        if (characters > run.Budget.TextLength) run.Write(characters);
        return text;
    }
}
