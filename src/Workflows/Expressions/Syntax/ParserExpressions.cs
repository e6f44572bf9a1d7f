using System.Collections.Frozen;
using CaseFlow.Workflows.Expressions.Nodes;

namespace CaseFlow.Workflows.Expressions.Syntax;

internal sealed partial class Parser
{
    private static readonly FrozenDictionary<string, (int Rank, Operator Sign)> Binary = new Dictionary<string, (int, Operator)>
    {
        ["|"] = (4, Operator.Or),
        ["^"] = (5, Operator.Xor),
        ["&"] = (6, Operator.And),
        ["=="] = (7, Operator.Equal),
        ["!="] = (7, Operator.NotEqual),
        ["==="] = (7, Operator.Same),
        ["!=="] = (7, Operator.NotSame),
        ["<"] = (8, Operator.Less),
        ["<="] = (8, Operator.LessOrEqual),
        [">"] = (8, Operator.Greater),
        [">="] = (8, Operator.GreaterOrEqual),
        ["in"] = (8, Operator.In),
        ["<<"] = (9, Operator.Left),
        [">>"] = (9, Operator.Right),
        [">>>"] = (9, Operator.UnsignedRight),
        ["+"] = (10, Operator.Add),
        ["-"] = (10, Operator.Subtract),
        ["*"] = (11, Operator.Multiply),
        ["/"] = (11, Operator.Divide),
        ["%"] = (11, Operator.Remainder),
        ["**"] = (12, Operator.Power),
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, (int Rank, Logic Logic)> Logical = new Dictionary<string, (int, Logic)>
    {
        ["??"] = (1, Logic.Nullish),
        ["||"] = (2, Logic.Or),
        ["&&"] = (3, Logic.And),
    }.ToFrozenDictionary();

    private Node ReadExpression()
    {
        var value = ReadAssignment();
        while (Current.Is(",")) value = new SequenceNode(Take().At, value, ReadAssignment());
        return value;
    }

    private Node ReadAssignment()
    {
        Enter();
        if (Current.IsWord("async") && (Next.Kind == TokenKind.Name || Next.Is("(") && tokens[Next.Match + 1].Is("=>"))) Take();
        var value = IsArrow() ? ReadArrow() : ReadAssignmentOf(ReadConditional());
        Leave();
        return value;
    }

    private Node ReadAssignmentOf(Node target)
    {
        if (Current.Kind != TokenKind.Sign || !Current.Text.EndsWith('=') || Binary.ContainsKey(Current.Text)) return target;
        var sign = Take();
        if (sign.Text == "=") return new AssignNode(sign.At, ToTarget(target), NotingMethod(target, ReadAssignment()));
        var change = Logical.TryGetValue(sign.Text[..^1], out var logical)
            ? new Change(default, logical.Logic)
            : new Change(Binary[sign.Text[..^1]].Sign);
        return new ChangeNode(sign.At, ToSimpleTarget(target), change, ReadAssignment());
    }

    private Node NotingMethod(Node target, Node value)
    {
        if (target is MemberNode member && value is FunctionNode or NameNode) ownMethods.Add(((MemberNode)target).Name);
        return value;
    }

    private SyntaxNode ToTarget(Node node) => node switch
    {
        ListNode list => new Pattern(list.At, [.. list.Items.Select(ToPart)], isList: true),
        MapNode map => new Pattern(map.At, [.. map.Entries.Select(ToPart)], isList: false),
        _ => ToSimpleTarget(node),
    };

    private Part ToPart(Node item) => new(null, ToSimpleTarget(item), null, false);

    private Part ToPart(Entry entry) => entry.Key is ConstantNode key && key.Evaluate(null!, null) is string name
        ? new(name, ToSimpleTarget(entry.Value), null, false)
        : throw entry.Value.At.Error("this cannot be assigned to", "此处不能赋值");

    private static Node ToSimpleTarget(Node node)
    {
        if (node is NameNode name) name.IsWritten = true;
        return node is NameNode or IndexNode || node is MemberNode { IsOptional: false } ? node : throw node.At.Error("this cannot be assigned to", "此处不能赋值");
    }

    private Node ReadConditional()
    {
        var condition = ReadBinary(0);
        if (!Current.Is("?")) return condition;
        var at = Take().At;
        var yes = ReadAssignment();
        Expect(":");
        return new ConditionalNode(at, condition, yes, ReadAssignment());
    }

    private Node ReadBinary(int least)
    {
        var start = Current;
        var left = ReadUnary();
        while (Current.Kind == TokenKind.Sign || Current.IsWord("in") || Current.IsWord("instanceof"))
        {
            var sign = Current;
            if (sign.IsWord("instanceof")) throw new ScriptError(Words.NotSupported(sign.At, sign.Text));
            if (Logical.TryGetValue(sign.Text, out var logical) && logical.Rank > least)
            {
                Take();
                left = new LogicNode(sign.At, logical.Logic, left, ReadBinary(logical.Rank));
            }
            else if (Binary.TryGetValue(sign.Text, out var binary) && binary.Rank > least)
            {
                Take();
                left = new BinaryNode(sign.At, binary.Sign, left, ReadOperand(binary, start, sign));
            }
            else break;
        }

        return left;
    }

    // "**" binds to the right and, as in JavaScript, wants brackets around a sign on its left.
    private Node ReadOperand((int Rank, Operator Sign) binary, Token start, Token sign)
    {
        if (binary.Sign != Operator.Power) return ReadBinary(binary.Rank);
        if (start.Is("-") || start.Is("+") || start.Is("!") || start.Is("~")) throw sign.At.Error("put brackets around the left side of **", "请给 ** 的左边加括号");
        Enter();
        var operand = ReadBinary(binary.Rank - 1);
        Leave();
        return operand;
    }

    private Node ReadUnary()
    {
        var sign = Current;
        var isSign = sign.Kind == TokenKind.Sign && sign.Text is "!" or "-" or "+" or "~" or "++" or "--";
        if (!isSign && !sign.IsWord("typeof") && !sign.IsWord("await")) return ReadPostfix();
        Take();
        Enter();
        var operand = ReadUnary();
        Leave();
        if (sign.IsWord("await")) return operand;
        return sign.Text is "++" or "--" ? Step(sign, operand, isPostfix: false) : new UnaryNode(sign.At, sign.Text, operand);
    }

    private Node ReadPostfix()
    {
        var value = ReadChain();
        if (Current.IsAfterNewline || !Current.Is("++") && !Current.Is("--")) return value;
        return Step(Take(), value, isPostfix: true);
    }

    private static ChangeNode Step(Token sign, Node target, bool isPostfix) => new(
        sign.At,
        ToSimpleTarget(target),
        new Change(sign.Text == "++" ? Operator.Add : Operator.Subtract, IsNumeric: true, IsPostfix: isPostfix),
        new ConstantNode(sign.At, 1.0));
}
