using CaseFlow.Workflows.Expressions.Natives;
using CaseFlow.Workflows.Expressions.Nodes;

namespace CaseFlow.Workflows.Expressions.Syntax;

internal sealed partial class Parser
{
    /// <summary>A primary with everything that follows it: <c>.b</c>, <c>[c]</c>, <c>(d)</c>, <c>?.e</c>.</summary>
    private Node ReadChain()
    {
        var value = Current.IsWord("new") ? ReadNew() : ReadPrimary();
        var hasOptional = false;
        while (true)
        {
            var at = Current.At;
            var isOptional = TryTake("?.");
            hasOptional |= isOptional;
            if (isOptional && Current.Kind == TokenKind.Name || !isOptional && TryTake(".")) value = ReadMember(value, isOptional);
            else if (Current.Is("[")) value = ReadIndex(at, value, isOptional);
            else if (Current.Is("(")) value = ReadCall(at, value, isOptional);
            else if (isOptional) throw Unexpected();
            else if (Current.Kind == TokenKind.TemplateStart) throw at.Error("a function before a template is not supported", "不支持标签模板");
            else return hasOptional ? new ChainNode(value.At, value) : value;
        }
    }

    private MemberNode ReadMember(Node target, bool isOptional)
    {
        if (Current.Kind != TokenKind.Name) throw Unexpected();
        var name = Take();
        var member = new MemberNode(name.At, target, name.Text, isOptional);
        if (target is NameNode) members.Add(member);
        return member;
    }

    private IndexNode ReadIndex(Place at, Node target, bool isOptional)
    {
        Take();
        var key = ReadExpression();
        Expect("]");
        return new IndexNode(at, target, key, isOptional);
    }

    private Node ReadCall(Place at, Node callee, bool isOptional)
    {
        var arguments = ReadArguments();
        if (callee is NameNode name) callees.Add(name);
        if (callee is not MemberNode member) return new CallNode(callee.At, callee, arguments, isOptional);
        var set = Methods.Named(member.Name);
        methods.Add((member, set));
        return new MethodNode(member, set, arguments, isOptional);
    }

    private Node[] ReadArguments()
    {
        Expect("(");
        var arguments = new List<Node>();
        while (!TryTake(")"))
        {
            arguments.Add(ReadSpreadable());
            if (!Current.Is(")")) Expect(",");
        }

        return [.. arguments];
    }

    private Node ReadSpreadable() => Current.Is("...") ? new SpreadNode(Take().At, ReadAssignment()) : ReadAssignment();

    private CallNode ReadNew()
    {
        var at = Take().At;
        var name = Current.Kind == TokenKind.Name ? Take() : throw Unexpected();
        var function = name.Text switch
        {
            "Date" => Globals.NewDate,
            "Error" => Globals.NewErrorFunction,
            _ => throw name.At.Error($"'new {name.Text}' is not supported, only Date and Error", $"不支持“new {name.Text}”，只支持 Date 和 Error"),
        };
        return new CallNode(at, new ConstantNode(at, function), Current.Is("(") ? ReadArguments() : [], false);
    }

    private Node ReadPrimary()
    {
        var token = Current;
        switch (token.Kind)
        {
            case TokenKind.Number:
                Take();
                return new ConstantNode(token.At, token.Number);
            case TokenKind.Text:
                Take();
                return new ConstantNode(token.At, token.Text);
            case TokenKind.TemplateStart: return ReadTemplate();
            case TokenKind.Name: return ReadWord(token);
            case TokenKind.Sign when token.Text == "(": return ReadBrackets();
            case TokenKind.Sign when token.Text == "[": return ReadList();
            case TokenKind.Sign when token.Text == "{": return ReadMap();
            default: throw Unexpected();
        }
    }

    private Node ReadWord(Token word)
    {
        if (word.Text == "function") return ReadFunctionExpression();
        Take();
        switch (word.Text)
        {
            case "true": return new ConstantNode(word.At, Undefined.True);
            case "false": return new ConstantNode(word.At, Undefined.False);
            case "null": return new ConstantNode(word.At, null);
        }

        if (Words.IsReserved(word.Text)) throw new ScriptError(Words.NotSupported(word.At, word.Text));
        var name = new NameNode(word.At, word.Text);
        scope.Use(name);
        return name;
    }

    private Node ReadBrackets()
    {
        Take();
        var value = ReadExpression();
        Expect(")");
        return value;
    }

    private TemplateNode ReadTemplate()
    {
        var part = Take();
        var at = part.At;
        var texts = new List<string> { part.Text };
        var parts = new List<Node>();
        while (!part.IsLastPart)
        {
            parts.Add(ReadExpression());
            if (Current.Kind != TokenKind.TemplatePart) throw Unexpected();
            part = Take();
            texts.Add(part.Text);
        }

        return new TemplateNode(at, [.. texts], [.. parts]);
    }

    private ListNode ReadList()
    {
        var at = Take().At;
        var items = new List<Node>();
        while (!TryTake("]"))
        {
            if (Current.Is(",")) throw Current.At.Error("a list element is missing", "列表缺少元素");
            items.Add(ReadSpreadable());
            if (!Current.Is("]")) Expect(",");
        }

        return new ListNode(at, [.. items]);
    }

    private MapNode ReadMap()
    {
        var at = Take().At;
        var entries = new List<Entry>();
        while (!TryTake("}"))
        {
            entries.Add(TryTake("...") ? new Entry(null, ReadAssignment()) : ReadEntry());
            if (!Current.Is("}")) Expect(",");
        }

        return new MapNode(at, [.. entries]);
    }

    private Entry ReadEntry()
    {
        var token = Current;
        if (TryTake("["))
        {
            var computed = ReadAssignment();
            Expect("]");
            Expect(":");
            return new(computed, ReadAssignment());
        }

        Take();
        var key = token.Kind switch
        {
            TokenKind.Name or TokenKind.Text => token.Text,
            TokenKind.Number => State.ValueNumber.Text(token.Number),
            _ => throw token.At.Error("a name is expected here", "此处应为名称"),
        };
        var keyNode = new ConstantNode(token.At, key);
        if (TryTake(":")) return Noted(key, new(keyNode, ReadAssignment()));
        if (Current.Is("(")) return Noted(key, new(keyNode, ReadFunctionRest(token.At)));
        if (token.Kind != TokenKind.Name) throw Unexpected();
        position--;
        return Noted(key, new(keyNode, ReadWord(token)));
    }

    private Entry Noted(string key, Entry entry)
    {
        ownMethods.Add(key);
        return entry;
    }
}
