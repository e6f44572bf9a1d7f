using System.Text;
using CaseFlow.Workflows.State;

namespace CaseFlow.Workflows.Expressions.Nodes;

/// <summary>A literal, or a built-in function.</summary>
internal sealed class ConstantNode(Place at, object? value) : Node(at)
{
    public override object? Evaluate(ScriptRun run, Frame? frame) => value;
}

/// <summary>A template literal: texts with one expression between each two.</summary>
internal sealed class TemplateNode : Node
{
    private readonly string[] texts;
    private readonly Node[] parts;

    public TemplateNode(Place at, string[] texts, Node[] parts) : base(at)
    {
        (this.texts, this.parts) = (texts, parts);
        Rise(parts);
    }

    public override object? Evaluate(ScriptRun run, Frame? frame)
    {
        var text = new StringBuilder(texts[0]);
        for (var index = 0; index < parts.Length; index++)
        {
            var part = Coerce.ToText(run, parts[index].Evaluate(run, frame));
            run.Grow(text.Length + (long)part.Length + texts[index + 1].Length, part.Length + texts[index + 1].Length);
            text.Append(part).Append(texts[index + 1]);
        }

        return text.ToString();
    }
}

/// <summary><c>...x</c> in a list, an object or a call; its holder spreads it.</summary>
internal sealed class SpreadNode(Place at, Node value) : Node(at, value)
{
    public override object? Evaluate(ScriptRun run, Frame? frame) => value.Evaluate(run, frame);

    public void Into(ScriptRun run, Frame? frame, List<object?> items)
    {
        foreach (var item in Sequence.Of(run, value.Evaluate(run, frame), At))
        {
            run.Step();
            run.Room(items.Count + 1);
            items.Add(item);
        }
    }
}

/// <summary><c>[a, ...b]</c>.</summary>
internal sealed class ListNode : Node
{
    public ListNode(Place at, Node[] items) : base(at)
    {
        Items = items;
        Rise(items);
    }

    public Node[] Items { get; }

    public override object? Evaluate(ScriptRun run, Frame? frame) => new ValueList(Items.Length).Filled(run, frame, Items);
}

/// <summary>One entry of an object literal; a spread has no key.</summary>
internal readonly record struct Entry(Node? Key, Node Value);

/// <summary><c>{ a, b: 1, [c]: 2, ...d }</c>.</summary>
internal sealed class MapNode : Node
{
    public MapNode(Place at, Entry[] entries) : base(at)
    {
        Entries = entries;
        Rise(entries.Select(entry => entry.Key));
        Rise(entries.Select(entry => entry.Value));
    }

    public Entry[] Entries { get; }

    public override object? Evaluate(ScriptRun run, Frame? frame)
    {
        var map = new ValueMap();
        run.Step(Entries.Length);
        foreach (var (key, value) in Entries)
        {
            if (key is not null) map[Coerce.ToKey(run, key.Evaluate(run, frame))] = value.Evaluate(run, frame);
            else Spread(run, map, value.Evaluate(run, frame));
        }

        return map;
    }

    private static void Spread(ScriptRun run, ValueMap map, object? source)
    {
        if (source is ValueList list)
        {
            run.Fill(map.Count + (long)list.Count);
            for (var index = 0; index < list.Count; index++) map[index.ToString()] = list[index];
        }
        else if (source is ValueMap other)
        {
            run.Fill(map.Count + (long)other.Count);
            foreach (var (key, value) in other) map[key] = value;
        }
    }
}

/// <summary>Filling lists from nodes and walking values.</summary>
internal static class Sequence
{
    public static ValueList Filled(this ValueList list, ScriptRun run, Frame? frame, Node[] items)
    {
        run.Step(items.Length);
        foreach (var item in items)
        {
            if (item is SpreadNode spread) spread.Into(run, frame, list.Items);
            else list.Add(item.Evaluate(run, frame));
        }

        run.Room(list.Count);
        return list;
    }

    /// <summary>The elements of a list, or the characters of a text; the list may grow while it is walked.</summary>
    public static IEnumerable<object?> Of(ScriptRun run, object? value, Place at) => value switch
    {
        ValueList list => Items(list),
        string text => text.EnumerateRunes().Select(rune => (object?)rune.ToString()),
        _ => throw at.Fault($"a list is expected here, not {Coerce.TypeOf(value)}", $"此处应为列表，而不是 {Coerce.TypeOf(value)}"),
    };

    private static IEnumerable<object?> Items(ValueList list)
    {
        for (var index = 0; index < list.Count; index++) yield return list[index];
    }
}
