using CaseFlow.Workflows.Expressions;
using CaseFlow.Workflows.State;

namespace CaseFlow.Tests.Workflows.Expressions;

public sealed class ScriptAccessorTests
{
    private readonly ScopeOfTest scope = new()
    {
        Variables =
        {
            ["CaseNo"] = "A-1",
            ["amount"] = 12L,
            ["MagicNumber"] = 1L,
            ["Person"] = new ValueMap { ["name"] = "John", ["tags"] = new ValueList { "old" } },
            ["Fruits"] = new ValueList { "Apple" },
            ["Both"] = "variable",
            ["CurrentValue"] = "third",
            ["CurrentIndex"] = 2L,
            ["Due"] = new DateTimeOffset(2026, 1, 31, 9, 0, 0, TimeSpan.FromHours(8)),
            ["Big"] = 9007199254740993L,
            ["Empty"] = null,
        },
        Inputs = { ["Applicant"] = new ValueMap { ["age"] = 70L }, ["Both"] = "input", ["note"] = null },
        Outputs = { ["Sum1.Result"] = 10L, ["FromHere.Value"] = 5L, ["Sum1."] = "only" },
        Properties = { ["WorkflowDefinitionId"] = "def", ["WorkflowDefinitionVersionId"] = "ver", ["WorkflowDefinitionVersion"] = "3", ["WorkflowInstanceId"] = "inst", ["CorrelationId"] = "corr" },
        LastResult = new ValueList { 1L },
    };

    [Theory]
    [InlineData("`Case ${getCaseNo()}`", "\"Case A-1\"")]
    [InlineData("getAmount() > 9", "true")]
    [InlineData("variables.amount + 1", "13")]
    [InlineData("variables['Case' + 'No']", "\"A-1\"")]
    [InlineData("variables.Missing === undefined", "true")]
    [InlineData("getVariable('amount')", "12")]
    [InlineData("getVariable('Missing')", "null")]
    [InlineData("getBoth()", "\"variable\"")]
    [InlineData("getInput('Both')", "\"input\"")]
    [InlineData("getApplicant().age", "70")]
    [InlineData("input.Applicant.age", "70")]
    [InlineData("getNote()", "null")]
    [InlineData("getInput('Missing')", "null")]
    [InlineData("getResultFromSum1()", "10")]
    [InlineData("getValueFromFromHere()", "5")]
    [InlineData("getResultFromNobody()", "null")]
    [InlineData("getOutputFrom('Sum1', 'Result')", "10")]
    [InlineData("getOutputFrom('Sum1')", "\"only\"")]
    [InlineData("getLastResult()[0]", "1")]
    [InlineData("getCurrentValue() + getCurrentIndex()", "\"third2\"")]
    [InlineData("[getWorkflowDefinitionId(), getWorkflowDefinitionVersionId(), getWorkflowDefinitionVersion(), getWorkflowInstanceId(), getCorrelationId(), getWorkflowInstanceName()]", "[\"def\",\"ver\",3,\"inst\",\"corr\",null]")]
    [InlineData("setCorrelationId('new'); getCorrelationId()", "\"new\"")]
    [InlineData("[isNullOrEmpty(''), isNullOrEmpty(getEmpty()), isNullOrEmpty(' '), isNullOrWhiteSpace(' '), isNullOrWhiteSpace('x')]", "[true,true,false,true,false]")]
    [InlineData("toJson(getPerson())", "\"{\\\"name\\\":\\\"John\\\",\\\"tags\\\":[\\\"old\\\"]}\"")]
    [InlineData("parseGuid('{00000000-0000-0000-0000-000000000009}')", "\"00000000-0000-0000-0000-000000000009\"")]
    [InlineData("[newGuid(), newGuidString()]", "[\"00000000-0000-0000-0000-000000000001\",\"00000000-0000-0000-0000-000000000002\"]")]
    [InlineData("newShortGuid()", "\"AAAAAAAAAAAAAAAAAAAAAQ\"")]
    [InlineData("stringFromBase64(stringToBase64('低收入'))", "\"低收入\"")]
    [InlineData("bytesToString(bytesFromBase64(bytesToBase64(bytesFromString('ab'))))", "\"ab\"")]
    [InlineData("getBig()", "9007199254740993")]
    [InlineData("getDue().getDate()", "31")]
    [InlineData("`${getDue()}`", "\"2026-01-31T09:00:00+08:00\"")]
    [InlineData("getDue() > new Date()", "true")]
    [InlineData("new Date().toISOString()", "\"2026-01-05T02:00:00.000Z\"")]
    [InlineData("Date.now()", "1767578400000")]
    [InlineData("'amount' in variables", "true")]
    public void Reads_the_instance(string script, string json)
    {
        var value = Script.Parse(script).Evaluate(scope);

        ValueJson.ToPlainText(value).ShouldBe(json);
    }

    [Theory]
    [InlineData("setMagicNumber(42)")]
    [InlineData("variables.MagicNumber = 42")]
    [InlineData("setVariable('MagicNumber', 42)")]
    [InlineData("variables.MagicNumber += 41")]
    [InlineData("variables['MagicNumber'] = 6 * 7")]
    public void Sets_a_variable_in_every_way_Elsa_knows(string script)
    {
        Script.Parse(script).Evaluate(scope);

        scope.Variables["MagicNumber"].ShouldBe(42L);
    }

    [Theory]
    [InlineData("variables.Person.name = 'Jane'", "Person", "{\"name\":\"Jane\",\"tags\":[\"old\"]}")]
    [InlineData("variables.Person.tags.push('new')", "Person", "{\"name\":\"John\",\"tags\":[\"old\",\"new\"]}")]
    [InlineData("variables.Fruits.push('Banana', 'Orange')", "Fruits", "[\"Apple\",\"Banana\",\"Orange\"]")]
    [InlineData("const p = variables.Person; p.age = 7; p.name += ' Doe'", "Person", "{\"name\":\"John Doe\",\"tags\":[\"old\"],\"age\":7}")]
    [InlineData("setFruits([...getFruits(), 'Kiwi'])", "Fruits", "[\"Apple\",\"Kiwi\"]")]
    [InlineData("setamount = 1", "amount", "")]
    [InlineData("setAmount(getAmount() / 5)", "amount", "2.4")]
    public void Writes_changes_inside_a_variable_back(string script, string name, string json)
    {
        if (json.Length == 0)
        {
            Should.Throw<ScriptError>(() => Script.Parse(script));
            return;
        }

        Script.Parse(script).Evaluate(scope);

        ValueJson.ToPlainText(scope.Variables[name]).ShouldBe(json);
    }

    [Theory]
    [InlineData("getFruits().push('x')")]
    [InlineData("getPerson().name = 'x'")]
    [InlineData("getApplicant().age = 1")]
    [InlineData("variables.Fruits.length")]
    public void Leaves_the_instance_alone_when_only_a_copy_changed(string script)
    {
        var fruits = scope.Variables["Fruits"];

        Script.Parse(script).Evaluate(scope);

        scope.Writes.ShouldBe(0);
        scope.Variables["Fruits"].ShouldBeSameAs(fruits);
        ((ValueList)fruits!).Count.ShouldBe(1);
        ((ValueMap)scope.Inputs["Applicant"]!)["age"].ShouldBe(70L);
    }

    [Fact]
    public void Shares_nothing_with_the_instance_after_a_write()
    {
        var result = Script.Parse("variables.Fruits = variables.Person.tags; variables.Person").Evaluate(scope);

        ((ValueMap)result!)["name"] = "changed";
        ((ValueList)scope.Variables["Fruits"]!).Add("changed");
        ValueJson.ToPlainText(scope.Variables["Person"]).ShouldBe("{\"name\":\"John\",\"tags\":[\"old\"]}");
    }

    [Theory]
    [InlineData("setOutcome('Approved')", "Approved")]
    [InlineData("setOutcomes(['A', 'B'])", "A,B")]
    public void Chooses_outcomes(string script, string outcomes)
    {
        Script.Parse(script).Evaluate(scope);

        string.Join(",", scope.Outcomes).ShouldBe(outcomes);
    }

    [Fact]
    public void Refuses_to_set_a_variable_that_does_not_exist()
    {
        var script = Script.Parse("setNobody(1)");

        Should.Throw<ExpressionException>(() => script.Evaluate(scope)).Message.ShouldContain("'Nobody'");
    }

    [Fact]
    public void Keeps_keys_that_other_readers_treat_as_references()
    {
        var value = Script.Parse("return { $id: '1', $schema: 's', a: { $ref: '1' } }").Evaluate(scope);

        ValueJson.ToText(value).ShouldBe("{\"$id\":\"1\",\"$schema\":\"s\",\"a\":{\"$ref\":\"1\"}}");
    }
}
