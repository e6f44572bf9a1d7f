using System.Xml.Linq;

namespace CaseFlow.Tests.Architecture;

/// <summary>The guards above are only worth something if they see what they guard against.</summary>
public sealed class LayersTests
{
    private static readonly SourceFile Inbox = new("src/Web/Inbox/InboxPage.cs", "namespace CaseFlow.Web.Inbox; public sealed class InboxPage;");

    [Theory]
    [InlineData("using CaseFlow.Web.Inbox;")]
    [InlineData("class Case { CaseFlow.Web.Inbox.InboxPage page; }")]
    [InlineData("class Case { Inbox.InboxPage page; }")]
    public void See_an_arrow_to_the_left(string text)
    {
        var file = new SourceFile("src/Web/Cases/Case.cs", $"// one\n{text}");

        var violation = Layers.Web.Violations([file, Inbox]).ShouldHaveSingleItem();

        violation.ShouldStartWith("src/Web/Cases/Case.cs:2: Cases imports Inbox");
    }

    [Theory]
    [InlineData("src/Web/Inbox/A.cs", "using CaseFlow.Web.Cases;")]
    [InlineData("src/Web/Cases/A.cs", "// see CaseFlow.Web.Inbox\nclass A { string s = \"CaseFlow.Web.Inbox\"; }")]
    [InlineData("src/Web/Cases/A.cs", "class A { int Count => Inbox.Count; }")]
    [InlineData("src/Web/Data/CaseFlowDb.cs", "using CaseFlow.Web.Inbox;")]
    [InlineData("src/Web/Api/A.cs", "using CaseFlow.Web.Data;")]
    [InlineData("src/Web/Cases/A.razor", "@* see CaseFlow.Web.Inbox *@ <a href=\"https://x.example/\">'tis</a>")]
    public void Let_the_rest_pass(string path, string text) =>
        Layers.Web.Violations([new SourceFile(path, text), Inbox]).ShouldBeEmpty();

    [Theory]
    [InlineData("Deadlines", "Definitions")]
    [InlineData("Execution", "Activities")]
    [InlineData("Activities", "ReleaseCheck")]
    public void Guard_the_order_of_the_engine(string from, string to)
    {
        var file = new SourceFile($"src/Workflows/{from}/A.cs", $"using CaseFlow.Workflows.{to};");

        Layers.Workflows.Violations([file]).ShouldHaveSingleItem();
        Layers.Workflows.Allows(to, from).ShouldBeTrue();
    }

    [Fact]
    public void Find_texts_that_lack_a_language()
    {
        var english = ResourceText.Parse("src/Web/Inbox/Texts.resx", Resource("Title"));
        var chinese = ResourceText.Parse("src/Web/Inbox/Texts.zh-CN.resx", Resource("Title", "Urge"));

        ResourceText.NameOf(english.Path).ShouldBe(ResourceText.NameOf(chinese.Path));
        ResourceText.Problems("Texts", [chinese, english]).ShouldHaveSingleItem().ShouldContain("Texts.resx lacks 'Urge'");
        ResourceText.Problems("Texts", [chinese]).ShouldHaveSingleItem().ShouldContain("no en file");
    }

    private static XDocument Resource(params string[] keys) => new(
        new XElement("root", keys.Select(key => new XElement("data", new XAttribute("name", key), new XElement("value", key)))));
}
