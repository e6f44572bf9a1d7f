using System.Text.Json.Nodes;
using CaseFlow.Tests.Workflows.Procedures;
using CaseFlow.Workflows.Activities;
using CaseFlow.Workflows.Comparison;

namespace CaseFlow.Tests.Workflows.Comparison;

public sealed class DefinitionComparisonTests
{
    private static readonly ActivityCatalog Catalog = new();

    public static TheoryData<string> Names => [.. Shipped.Names];

    [Theory, MemberData(nameof(Names))]
    public void A_version_does_not_differ_from_itself(string name)
    {
        var other = Shipped.Json(name);
        (other["version"], other["id"], other["isLatest"]) = (99, "another", false);

        Compare(Shipped.Json(name), other).IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void Says_in_business_words_what_changed()
    {
        var after = Shipped.Json("identification");
        after.Activity("village-notice").SetInput("days", 5);
        Remove(after, "group-review", "village-verification");
        after.Activities().Add(JsonNode.Parse("""{"type":"CaseFlow.CheckRule","version":1,"id":"match","metadata":{"displayText":"信息比对"},"customProperties":{"title":{"zh":"信息比对","en":"Data match"}}}"""));
        after.Disconnect("township-audit", "Approved");
        after.Connect("township-audit", "Approved", "match");
        after.Connect("match", "Met", "township-notice");

        var difference = Compare(Shipped.Json("identification"), after);

        difference.Changes.Where(change => change.Part is not ChangePart.Line).Select(change => change.Text.Zh)
            .ShouldBe(["新增 信息比对", "删除 村小组初评", "村级公示 7日→5日"], ignoreOrder: false);
        difference.Summary.En.ShouldContain("Village notice 7 → 5 days");
        difference.Steps["match"].ShouldBe(ChangeKind.Added);
        difference.Steps["group-review"].ShouldBe(ChangeKind.Removed);
        difference.Steps["village-notice"].ShouldBe(ChangeKind.Changed);
        difference.Lines.ShouldContain(new LineChange(ChangeKind.Added, "match", "Met", "township-notice"));
    }

    [Fact]
    public void Names_settings_by_their_labels_and_values_by_their_words()
    {
        var after = Shipped.Json("identification");
        after.Activity("township-audit").SetInput("level", "County");

        var change = Compare(Shipped.Json("identification"), after).Changes.ShouldHaveSingleItem();

        change.Text.Zh.ShouldBe("乡镇审核 层级：乡镇→县级");
        change.Text.En.ShouldBe("Township audit Level: Township → County");
    }

    [Fact]
    public void Tells_a_form_field_by_field()
    {
        var after = Shipped.Json("identification");
        after.Activity("cadre-signature").SetInput("form", """{"fields":[{"key":"visit","type":"date","label":{"zh":"走访日期","en":"Visit"},"required":true}]}""");
        var again = Shipped.Json("identification");
        again.Activity("cadre-signature").SetInput("form", """{"fields":[{"key":"visit","type":"date","label":{"zh":"走访日期","en":"Visit"}}]}""");

        Compare(Shipped.Json("identification"), after).Changes.ShouldContain(change => change.Text.Zh.EndsWith(" 表单新增“走访日期”"));
        Compare(after, again).Changes.ShouldHaveSingleItem().Text.Zh.ShouldEndWith(" 表单“走访日期”改为选填");
    }

    [Fact]
    public void Tells_where_a_result_leads_now()
    {
        var after = Shipped.Json("identification");
        after.Disconnect("county-audit", "Returned");
        after.Connect("county-audit", "Returned", "township-audit");

        Compare(Shipped.Json("identification"), after).Changes.ShouldHaveSingleItem().Text.Zh.ShouldBe("县级审核的“退回”由“乡镇长签字盖章”改接“乡镇审核”");
    }

    [Fact]
    public void Tells_moved_boxes_apart_from_changed_work()
    {
        var after = Shipped.Json("identification");
        after.Activity("archive")["metadata"]!["designer"]!["position"]!["x"] = 7;

        var difference = Compare(Shipped.Json("identification"), after);

        (difference.IsEmpty, difference.IsOnlyLayout).ShouldBe((false, true));
        difference.Steps.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Names))]
    public void Every_single_edit_is_found(string name)
    {
        var before = Shipped.Json(name);
        var random = new Random(20261121);
        var leaves = Leaves(before, "").Where(leaf => !IsFact(leaf.Path)).ToList();
        for (var round = 0; round < 60; round++)
        {
            var path = leaves[random.Next(leaves.Count)].Path;
            var after = Shipped.Json(name);
            Leaves(after, "").Single(leaf => leaf.Path == path).Replace();
            if (Shipped.Parse(after).Definition is null) continue;

            Compare(before, after).IsEmpty.ShouldBeFalse(path);
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void What_one_direction_adds_the_other_removes(string name)
    {
        var (before, after) = (Shipped.Json(name), Shipped.Json(name));
        var gone = (string)after.Activities()[after.Activities().Count / 2]!["id"]!;
        Remove(after, gone, (string)after.Activities()[0]!["id"]!);

        var (there, back) = (Compare(before, after), Compare(after, before));

        there.Steps[gone].ShouldBe(ChangeKind.Removed);
        back.Steps[gone].ShouldBe(ChangeKind.Added);
        there.Lines.Count(line => line.Kind == ChangeKind.Added).ShouldBe(back.Lines.Count(line => line.Kind == ChangeKind.Removed));
    }

    private static DefinitionDifference Compare(JsonObject before, JsonObject after) =>
        DefinitionComparison.Of(Shipped.Parse(before).OrThrow(), Shipped.Parse(after).OrThrow(), Catalog);

    private static void Remove(JsonObject json, string id, string bridge)
    {
        foreach (var line in json.Lines().ToList())
        {
            if ((string)line!["source"]!["activity"]! == id) json.Lines().Remove(line);
            else if ((string)line["target"]!["activity"]! == id) line["target"]!["activity"] = bridge;
        }
        json.Activities().Remove(json.Activity(id));
    }

    private static bool IsFact(string path) =>
        path is "/definitionId" or "/id" or "/version" or "/isLatest" or "/isPublished" or "/createdAt" or "/toolVersion" or "/$schema";

    private static IEnumerable<Leaf> Leaves(JsonNode? node, string path) => node switch
    {
        JsonObject members => members.ToList().SelectMany(member => Leaves(member.Value, $"{path}/{member.Key}")),
        JsonArray items => Enumerable.Range(0, items.Count).SelectMany(index => Leaves(items[index], $"{path}/{index}")),
        JsonValue value => [new Leaf(path, value)],
        _ => [],
    };

    private sealed record Leaf(string Path, JsonValue Value)
    {
        public void Replace() => Value.ReplaceWith(Value.GetValueKind() switch
        {
            System.Text.Json.JsonValueKind.Number => JsonValue.Create(Value.GetValue<decimal>() + 1),
            System.Text.Json.JsonValueKind.True => JsonValue.Create(false),
            System.Text.Json.JsonValueKind.False => JsonValue.Create(true),
            _ => JsonValue.Create((string?)Value + "x"),
        });
    }
}
