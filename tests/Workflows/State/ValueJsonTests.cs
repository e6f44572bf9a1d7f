using CaseFlow.Workflows.State;
using FsCheck;
using FsCheck.Fluent;

namespace CaseFlow.Tests.Workflows.State;

public sealed class ValueJsonTests
{
    [Fact]
    public void Reads_back_every_value_it_stores()
    {
        var values = Gen.Sized(size => Any(Math.Min(size, 4))).ToArbitrary();

        Prop.ForAll(values, value =>
        {
            var text = ValueJson.ToText(value);
            using var document = System.Text.Json.JsonDocument.Parse(text);
            ValueTree.AreEqual(ValueJson.Parse(text), value).ShouldBeTrue(text);
            ValueTree.AreEqual(ValueJson.Read(document.RootElement), value).ShouldBeTrue(text);
            ValueJson.ToText(ValueJson.Parse(text)).ShouldBe(text);
            ValueTree.AreEqual(ValueTree.Clone(value), value).ShouldBeTrue();
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    [Theory]
    [InlineData("{\"$id\":\"1\",\"$schema\":\"x\",\"a\":[1,2.5,true,null,\"低收入\"]}")]
    [InlineData("{\"~d\":\"plain text\"}")]
    [InlineData("{\"~~\":1}")]
    [InlineData("[9007199254740993,-1,1E+300]")]
    public void Keeps_plain_documents_as_they_are(string json)
    {
        var value = ValueJson.ParsePlain(json);

        ValueJson.ToPlainText(value).ShouldBe(json);
        ValueJson.ToPlainText(ValueJson.Parse(ValueJson.ToText(value))).ShouldBe(json);
    }

    [Fact]
    public void Stores_plain_values_as_plain_JSON_and_others_compactly()
    {
        var value = new ValueMap
        {
            ["n"] = 1L,
            ["d"] = 1.0,
            ["at"] = new DateTimeOffset(2026, 1, 5, 10, 0, 0, TimeSpan.FromHours(8)),
            ["m"] = 1.50m,
            ["s"] = TimeSpan.FromDays(7),
        };

        ValueJson.ToText(value).ShouldBe("{\"n\":1,\"d\":1.0,\"at\":{\"~d\":\"2026-01-05T10:00:00+08:00\"},\"m\":{\"~m\":\"1.50\"},\"s\":{\"~s\":\"7.00:00:00\"}}");
        ValueJson.ToPlainText(value).ShouldBe("{\"n\":1,\"d\":1,\"at\":\"2026-01-05T10:00:00+08:00\",\"m\":1.50,\"s\":\"7.00:00:00\"}");
    }

    [Theory]
    [InlineData("")]
    [InlineData("[1,")]
    [InlineData("{\"a\":1} x")]
    [InlineData("nul")]
    public void Refuses_what_is_not_JSON(string text)
    {
        Should.Throw<ExpressionException>(() => ValueJson.ParsePlain(text)).Chinese.ShouldContain("JSON");
    }

    [Fact]
    public void Refuses_a_value_that_contains_itself()
    {
        var list = new ValueList();
        list.Add(list);

        Should.Throw<ExpressionException>(() => ValueJson.ToText(list));
        Should.Throw<ExpressionException>(() => ValueTree.Clone(list));
    }

    private static Gen<object?> Any(int depth) => depth == 0
        ? Scalar()
        : Gen.OneOf(
            Scalar(),
            Any(depth - 1).ListOf(3).Select(object? (items) => new ValueList(items)),
            Gen.Zip(Gen.Elements("a", "$id", "~d", "~~d", "~", "名称"), Any(depth - 1)).ListOf(2).Select(object? (pairs) => Map(pairs)),
            Gen.Zip(Gen.Elements("~d", "~m", "~x"), Any(depth - 1)).Select(object? (pair) => Map([pair])));

    private static ValueMap Map(IEnumerable<(string, object?)> pairs)
    {
        var map = new ValueMap();
        foreach (var (key, value) in pairs) map[key] = value;
        return map;
    }

    private static Gen<object?> Scalar() => Gen.OneOf(
        Gen.Constant<object?>(null),
        ArbMap.Default.GeneratorFor<bool>().Select(object? (value) => value),
        ArbMap.Default.GeneratorFor<long>().Select(object? (value) => value),
        ArbMap.Default.GeneratorFor<double>().Select(object? (value) => value),
        ArbMap.Default.GeneratorFor<decimal>().Select(object? (value) => value),
        ArbMap.Default.GeneratorFor<NonNull<string>>().Select(object? (value) => WellFormed(value.Get)),
        ArbMap.Default.GeneratorFor<DateTimeOffset>().Select(object? (value) => value),
        ArbMap.Default.GeneratorFor<DateTime>().Select(object? (value) => DateOnly.FromDateTime(value)),
        ArbMap.Default.GeneratorFor<TimeSpan>().Select(object? (value) => value),
        ArbMap.Default.GeneratorFor<Guid>().Select(object? (value) => value));

    // UTF-8 has no half of a pair; a text with one cannot be stored anywhere.
    private static string WellFormed(string text) => new([.. text.Where(symbol => !char.IsSurrogate(symbol))]);
}
