using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace CaseFlow.Web.Api;

/// <summary>A worked example for the body of each main call, so that somebody with nothing but the document can use it.</summary>
internal static class RequestExamples
{
    private static readonly Dictionary<string, string> bodies = new()
    {
        ["token"] = """{ "userName": "applicant-clerk", "password": "the password printed at the start" }""",
        ["households"] = """
            { "areaCode": "530502005007", "group": "8组", "kind": "一般", "mainCause": "缺水", "annualIncome": 9000.5,
              "members": [ { "relation": "户主", "name": "张三", "idNumber": "53010219800101001X", "gender": "男", "hasPension": true } ] }
            """,
        ["cases"] = """{ "procedure": "identification", "householdId": 1042, "form": {} }""",
        ["cases/{id}/withdraw"] = """{ "reason": "户主放弃申请" }""",
        ["work-items/{id}/claim"] = """{ "revision": 1 }""",
        ["work-items/{id}/complete"] = """
            { "outcome": "Approved", "opinion": "情况属实，同意。", "form": { "reasonText": "家中两人患病。" }, "revision": 2,
              "materials": { "application": [ "the id that POST /files answered" ], "authorisation": [ "another id" ] } }
            """,
        ["work-items/{id}/return"] = """{ "activityId": "application", "reason": "收入证明不全", "revision": 2 }""",
        ["work-items/{id}/transfer"] = """{ "user": "village-committee-b", "reason": "本人出差", "revision": 2 }""",
        ["work-items/{id}/delegate"] = """{ "user": "village-cadre", "reason": "请入户核实", "revision": 2 }""",
        ["work-items/{id}/add-signer"] = """{ "user": "village-cadre", "reason": "请会签", "revision": 2 }""",
        ["work-items/{id}/withdraw"] = """{ "reason": "填错" }""",
        ["work-items/{id}/urge"] = """{ "reason": "请抓紧办理" }""",
        ["work-items/batch-complete"] = """{ "items": [ { "id": 5001, "outcome": "Approved", "opinion": "同意", "revision": 1 }, { "id": 5002, "outcome": "Approved", "opinion": "同意", "revision": 1 } ] }""",
        ["notices/{id}/posting"] = """{ "postedAt": "2026-11-21T09:00:00+08:00", "places": [ "村务公开栏" ], "photos": [ "the id that POST /files answered" ] }""",
        ["notices/{id}/objections"] = """{ "content": "该户在县城有商品房，请核实。", "channel": "Phone", "person": "李四", "contact": "13800000000" }""",
        ["notices/{id}/objections/{objectionId}/decision"] = """{ "upheld": false, "reply": "经入户核实，该户没有商品房。" }""",
        ["notices/{id}/closing"] = """{ "photos": [ "the id that POST /files answered" ], "statement": "公示期内未收到异议。" }""",
        ["public/notices/{id}/objections"] = """{ "content": "该户在县城有商品房，请核实。", "person": "李四", "contact": "13800000000" }""",
        ["campaigns"] = """
            { "title": "2019年脱贫攻坚重点工作“回头看”", "kind": "review", "areaCode": "530502005000", "document": "文号",
              "phases": [ { "number": 1, "titleZh": "集中入户排查", "titleEn": "Visits", "work": "Duty", "level": "Village", "procedure": "campaign-duty", "from": "2019-09-01", "last": "2019-09-13" } ] }
            """,
        ["campaigns/{id}/cancel"] = """{ "reason": "上级调整工作安排" }""",
        ["campaigns/{id}/duties/{duty}/tick"] = """{ "note": "方案已印发" }""",
        ["inspections"] = """
            { "title": "2026年第四季度不定期抽查", "kind": "random", "areaCode": "530502005000", "from": "2026-11-22", "last": "2026-12-06", "inspectors": [ "county-auditor" ],
              "strataBy": [ "Village", "Risk" ], "method": "Percent", "size": 5, "atLeast": 1 }
            """,
        ["inspections/{id}/draws"] = """{ "seed": 20261122 }""",
        ["inspections/{id}/visits/{visit}/record"] = """
            { "result": "Visited", "photos": [ "the id that POST /files answered" ],
              "findings": [ { "category": "no-person", "problem": "一名新生儿未登记", "unit": "河图街道", "person": "village-committee", "rectifyBy": "2026-12-10" } ] }
            """,
        ["inspections/{id}/finish"] = """{ "note": "两户外出务工，已电话核实" }""",
        ["simulated-clock"] = """{ "advance": "8.00:00:00" }""",
    };

    /// <summary>Puts the example into the operation, if there is one for it.</summary>
    public static void AddTo(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        var path = (context.Description.RelativePath ?? "").Replace("api/v1/", "", StringComparison.Ordinal).Replace(":long", "", StringComparison.Ordinal).Trim('/');
        if (context.Description.HttpMethod != "POST" || !bodies.TryGetValue(path, out var body)) return;
        if (operation.RequestBody?.Content is { } content && content.TryGetValue("application/json", out var json)) json.Example = JsonNode.Parse(body);
    }
}
