using CaseFlow.Workflows.State;

namespace CaseFlow.Tests.Workflows.State;

public sealed class ValueConverterTests
{
    [Theory]
    [InlineData("\"True\"", "Boolean", "true")]
    [InlineData("1", "Boolean", "true")]
    [InlineData("0.0", "Boolean", "false")]
    [InlineData("\"4\"", "Int32", "4")]
    [InlineData("\" 4 \"", "Int64", "4")]
    [InlineData("4.5", "Int32", "4")]
    [InlineData("true", "Int32", "1")]
    [InlineData("\"\"", "Int32", "null")]
    [InlineData("\"\"", "String", "\"\"")]
    [InlineData("null", "String", "null")]
    [InlineData("true", "String", "\"True\"")]
    [InlineData("1.5", "String", "\"1.5\"")]
    [InlineData("[1]", "String", "\"[1]\"")]
    [InlineData("\"1.5\"", "Double", "1.5")]
    [InlineData("\"1.50\"", "Decimal", "{\"~m\":\"1.50\"}")]
    [InlineData("\"4\"", "Int32?", "4")]
    [InlineData("\"00:00:05\"", "TimeSpan", "{\"~s\":\"00:00:05\"}")]
    [InlineData("\"P7D\"", "TimeSpan", "{\"~s\":\"7.00:00:00\"}")]
    [InlineData("\"2026-01-05\"", "DateTime", "{\"~d\":\"2026-01-05T00:00:00+08:00\"}")]
    [InlineData("\"2026-01-05T10:00:00Z\"", "DateTimeOffset", "{\"~d\":\"2026-01-05T10:00:00+00:00\"}")]
    [InlineData("\"2026-01-05T23:00:00Z\"", "DateOnly", "{\"~o\":\"2026-01-06\"}")]
    [InlineData("\"00000000-0000-0000-0000-000000000001\"", "Guid", "{\"~g\":\"00000000000000000000000000000001\"}")]
    [InlineData("\"[1,\\\"2\\\"]\"", "Int32[]", "[1,2]")]
    [InlineData("\"GET\"", "String[]", "[\"GET\"]")]
    [InlineData("[1,2]", "System.Collections.Generic.ICollection`1[[System.String, System.Private.CoreLib]], System.Private.CoreLib", "[\"1\",\"2\"]")]
    [InlineData("\"{\\\"a\\\":1}\"", "ObjectDictionary", "{\"a\":1}")]
    [InlineData("{\"a\":1}", "StringDictionary", "{\"a\":\"1\"}")]
    [InlineData("\"{\\\"a\\\":1}\"", "JsonObject", "{\"a\":1}")]
    [InlineData("\"[1,\\\"a\\\"]\"", "JsonArray", "[1,\"a\"]")]
    [InlineData("\"{}\"", "Object", "\"{}\"")]
    [InlineData("\"5\"", "System.Int32, System.Private.CoreLib", "5")]
    [InlineData("\"WaitAny\"", "Elsa.Workflows.FlowJoinMode, Elsa.Workflows.Core", "\"WaitAny\"")]
    [InlineData("{\"a\":1}", "Some.Unknown.Type, Its.Assembly", "{\"a\":1}")]
    public void Converts_to_the_type_a_definition_names(string json, string typeName, string stored)
    {
        var value = ValueJson.ParsePlain(json);

        ValueJson.ToText(ValueConverter.Convert(value, typeName)).ShouldBe(stored);
    }

    [Theory]
    [InlineData("\"four\"", "Int32")]
    [InlineData("3000000000", "Int32")]
    [InlineData("40000", "Int16")]
    [InlineData("\"yes\"", "Boolean")]
    [InlineData("\"soon\"", "DateTime")]
    [InlineData("\"x\"", "Guid")]
    [InlineData("\"5 days\"", "TimeSpan")]
    [InlineData("\"{\"", "JSON")]
    [InlineData("[1]", "ObjectDictionary")]
    [InlineData("[\"a\"]", "Int32[]")]
    [InlineData("{}", "Double")]
    public void Refuses_a_value_that_does_not_fit(string json, string typeName)
    {
        var value = ValueJson.ParsePlain(json);

        Should.Throw<ExpressionException>(() => ValueConverter.Convert(value, typeName)).Chinese.ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public void Takes_what_NET_code_gives()
    {
        var values = ValueTree.Normalize(new Dictionary<string, object?> { ["a"] = 1, ["b"] = new[] { 1.5f }, ["c"] = DayOfWeek.Monday });

        ValueJson.ToText(values).ShouldBe("{\"a\":1,\"b\":[1.5],\"c\":\"Monday\"}");
    }
}
