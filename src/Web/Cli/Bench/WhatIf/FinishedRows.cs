using System.Globalization;
using System.Text;
using CaseFlow.Web.Cli.Bench.Acts;
using CaseFlow.Web.Data;
using CaseFlow.Web.Data.Runtime;
using CaseFlow.Web.Organisation.Reference;
using CaseFlow.Web.Procedures;
using CaseFlow.Workflows.State;

namespace CaseFlow.Web.Cli.Bench.WhatIf;

/// <summary>Finished cases of a procedure of eight steps and a notice, and its next version with one step more and a longer notice.</summary>
internal static class FinishedRows
{
    public const string Id = "bench-finished", County = "530502";

    private const int Tasks = 8, AtOnce = 500;

    public static readonly DateOnly Day = new(2026, 1, 5);

    private static readonly DateTimeOffset Start = new(2026, 1, 5, 1, 0, 0, TimeSpan.Zero);

    public static async Task Write(ProductHost host, int cases, CancellationToken ct)
    {
        await using (var scope = host.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<CaseFlowDb>();
            Add(db, 1, Tasks, 7, ProcedureStatus.Released);
            Add(db, 2, Tasks + 1, 10, ProcedureStatus.Draft);
            await db.SaveChangesAsync(ct);
            await ReferenceVersion.Raise(db, ReferenceVersion.Procedures, ct);
        }

        await host.Refresh(ct);
        for (var first = 0; first < cases; first += AtOnce)
        {
            await using var scope = host.Services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<CaseFlowDb>();
            for (var number = first; number < Math.Min(first + AtOnce, cases); number++) Add(db, number);
            await db.SaveChangesAsync(ct);
        }
    }

    private static void Add(CaseFlowDb db, int version, int tasks, int days, ProcedureStatus status)
    {
        var id = $"{Id}-{version}";
        db.Add(new ProcedureContent { Id = id, Json = Encoding.UTF8.GetBytes(Definition(version, tasks, days)) });
        db.Add(new ProcedureVersion
        {
            Id = id, DefinitionId = Id, Version = version, Name = Id, TitleZh = Id, TitleEn = Id, Status = status, EffectiveFrom = new(2020, 1, 1), AreaCode = County,
            Areas = [new() { VersionId = id, AreaCode = County, EffectiveFrom = new(2020, 1, 1) }],
        });
    }

    private static void Add(CaseFlowDb db, int number)
    {
        var (id, at, area) = (1_000_000L + (number * 100L), Start.AddMinutes(number), County + (1 + (number % 20)).ToString("000", CultureInfo.InvariantCulture) + "001");
        var state = new InstanceState { InstanceId = id, DefinitionVersionId = $"{Id}-1", Status = WorkflowStatus.Finished, SubStatus = WorkflowSubStatus.Finished };
        state.Input["AreaCode"] = area;
        db.Add(new Instance { Id = id, CaseId = id, VersionId = $"{Id}-1", Status = InstanceStatus.Finished, Revision = 12, State = StateJson.Write(state), UpdatedAt = at });
        for (var step = 1; step <= Tasks; step++)
        {
            if (step == Tasks) AddNotice(db, id, area, ref at);
            AddItem(db, id, step, area, $"step{step}", "Task", ref at, 4 + (number % 40));
        }

        db.Add(new Case
        {
            Id = id, Number = $"{County}-2026-{number:000000}", Procedure = Id, ProcedureName = Id, VersionId = $"{Id}-1", AreaCode = area, Subject = $"户{number}", Status = CaseStatus.Completed,
            StartedBy = "u", StartedByName = "u", StartedAt = Start.AddMinutes(number), ClosedAt = at,
        });
    }

    private static void AddNotice(CaseFlowDb db, long id, string area, ref DateTimeOffset at)
    {
        AddItem(db, id, 20, area, "notice", "Posting", ref at, 2);
        at = at.AddDays(8);
        AddItem(db, id, 21, area, "notice", "Closing", ref at, 5);
    }

    private static void AddItem(CaseFlowDb db, long id, int place, string area, string activity, string kind, ref DateTimeOffset at, int hours)
    {
        var arrived = at;
        at = at.AddHours(hours);
        db.Add(new WorkItem
        {
            Id = id + place, CaseId = id, InstanceId = id, ActivityId = activity, Kind = kind, Title = activity, Procedure = Id, CaseNumber = "", CaseSubject = "", Level = "Village",
            Role = "VillageCommittee", OrganArea = area, CaseArea = area, County = County, Status = WorkItemStatus.Done, ArrivedAt = arrived, DueAt = arrived.AddDays(1), DoneAt = at, DoneBy = "u",
            DoneByName = "u", Outcome = kind == "Task" ? "Approved" : null, Revision = 2,
            Form = kind == "Task" ? "{\"note\":\"情况属实\"}" : "{\"places\":[\"公告栏\"],\"photos\":[\"1\"],\"statement\":\"无异议\"}",
        });
    }

    private static string Definition(int version, int tasks, int days)
    {
        List<string> ids = ["begin", .. Enumerable.Range(1, Tasks - 1).Select(step => $"step{step}"), "notice", $"step{Tasks}"];
        if (tasks > Tasks) ids.Insert(3, "new");
        var lines = ids.Zip(ids.Skip(1), (from, to) => $$$"""{"source":{"activity":"{{{from}}}","port":"{{{Port(from)}}}"},"target":{"activity":"{{{to}}}"}}""");
        return $$$"""
            {"id":"{{{Id}}}-{{{version}}}","definitionId":"{{{Id}}}","name":"{{{Id}}}","version":{{{version}}},"root":{"type":"Elsa.Flowchart","id":"flow","activities":
            [{{{string.Join(',', ids.Select(id => Step(id, days)))}}}],"connections":[{{{string.Join(',', lines)}}}]}}
            """;
    }

    private static string Port(string id) => id switch { "begin" => "Done", "notice" => "Unopposed", _ => "Approved" };

    private static string Step(string id, int days) => id switch
    {
        "begin" => """{"id":"begin","type":"Elsa.Start"}""",
        "notice" => $$"""{"id":"notice","type":"CaseFlow.PublicNotice","title":"公示","level":"Village","role":"VillageCommittee","days":{{days}}}""",
        _ => $$"""{"id":"{{id}}","type":"CaseFlow.HumanTask","title":"{{id}}","level":"Village","role":"VillageCommittee","dueDays":1,"dueCalendar":"Natural"}""",
    };
}
