using Elsa.Studio.Workflows.UI.Contracts;
using Elsa.Studio.Workflows.UI.Models;

namespace CaseFlow.Designer.Entry;

/// <summary>Colour and icon of every step type: one colour per kind of work, so that a chart can be read from afar.</summary>
public sealed class StepLooks : IActivityDisplaySettingsProvider
{
    const string People = "#1f5fbf", Meeting = "#6b4fa0", Public = "#b45f06", Rule = "#0b7285", Record = "#2b6a4d", Control = "#5c6773", Time = "#8a6d1d";

    const string Person = "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8Zm-8 8c0-3.3 3.6-6 8-6s8 2.7 8 6v1H4Z",
        Group = "M8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6Zm8 0a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM2 19c0-3 2.7-5 6-5s6 2 6 5v1H2Zm14 1v-1c0-2-.8-3.6-2-4.8.6-.1 1.3-.2 2-.2 3.3 0 6 2 6 5v1Z",
        Board = "M4 4h16v12H4Zm2 3v2h12V7Zm0 4v2h8v-2Zm5 5h2v5h-2Z",
        Stack = "M12 3 2 8l10 5 10-5Zm-8 9-2 1 10 5 10-5-2-1-8 4Z",
        Tick = "M9 16.2 4.8 12l-1.4 1.4L9 19 21 7l-1.4-1.4Z",
        Screen = "M3 4h18v12H3Zm2 2v8h14V6Zm3 12h8v2H8Z",
        Book = "M5 3h13a1 1 0 0 1 1 1v16a1 1 0 0 1-1 1H5Zm3 4v2h8V7Zm0 4v2h8v-2Z",
        Box = "M3 4h18v4H3Zm1 6h16v10H4Zm5 2v2h6v-2Z",
        Bell = "M12 3a6 6 0 0 0-6 6v5l-2 3h16l-2-3V9a6 6 0 0 0-6-6Zm-2 15a2 2 0 0 0 4 0Z",
        Fork = "M11 3h2v6l6 5v7h-2v-6l-5-4-5 4v6H5v-7l6-5Z",
        Play = "M7 4v16l13-8Z", Stop = "M6 6h12v12H6Z",
        Clock = "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm1 4v5l4 2-1 2-5-3V7Z",
        Loop = "M12 4a8 8 0 0 1 7.7 6H17l4 4 3-4h-2.2A10 10 0 0 0 3 8l2 1a8 8 0 0 1 7-5ZM4 10l-3 4h2.2A10 10 0 0 0 21 16l-2-1a8 8 0 0 1-14.7-1H7Z",
        Gear = "M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8Zm-1-6h2v3h-2Zm0 17h2v3h-2ZM2 11h3v2H2Zm17 0h3v2h-3Z";

    public IDictionary<string, ActivityDisplaySettings> GetSettings()
    {
        var looks = new Dictionary<string, ActivityDisplaySettings>();
        Add(looks, "CaseFlow.HumanTask", People, Person);
        foreach (var word in (string[])["Application", "Survey", "Audit", "Approval"]) Add(looks, $"CaseFlow.HumanTask.{word}", People, Person);
        Add(looks, "CaseFlow.HumanTask.Countersign", People, Group);
        Add(looks, "CaseFlow.PublicNotice.Posting", Public, Board);
        Add(looks, "CaseFlow.PublicNotice.Announcement", Public, Bell);
        Add(looks, "CaseFlow.ReviewMeeting", Meeting, Group);
        Add(looks, "CaseFlow.PublicNotice", Public, Board);
        Add(looks, "CaseFlow.FanOut", Public, Stack);
        Add(looks, "CaseFlow.CriteriaReview", People, Group);
        Add(looks, "CaseFlow.CheckRule", Rule, Tick);
        Add(looks, "CaseFlow.SystemEntry", Record, Screen);
        Add(looks, "CaseFlow.UpdateRegister", Record, Book);
        Add(looks, "CaseFlow.Archive", Record, Box);
        Add(looks, "CaseFlow.Notify", Public, Bell);
        foreach (var type in (string[])["FlowDecision", "FlowSwitch", "FlowFork", "FlowJoin", "If", "Switch", "Fork", "Parallel"]) Add(looks, $"Elsa.{type}", Control, Fork);
        foreach (var type in (string[])["For", "ForEach", "ParallelForEach", "While", "Break"]) Add(looks, $"Elsa.{type}", Control, Loop);
        foreach (var type in (string[])["Delay", "StartAt", "Timer", "Cron"]) Add(looks, $"Elsa.{type}", Time, Clock);
        foreach (var type in (string[])["End", "Finish", "Complete", "Fault"]) Add(looks, $"Elsa.{type}", Control, Stop);
        foreach (var type in (string[])["ExecuteWorkflow", "DispatchWorkflow", "BulkDispatchWorkflows", "Flowchart", "Sequence", "FlowNode", "StateMachine"])
            Add(looks, $"Elsa.{type}", Meeting, Stack);
        foreach (var type in (string[])["SetVariable", "SetOutput", "SetName", "Correlate", "WriteLine", "RunJavaScript", "Event", "PublishEvent", "RunTask"])
            Add(looks, $"Elsa.{type}", Control, Gear);
        Add(looks, "Elsa.Start", Record, Play);
        return looks;
    }

    static void Add(Dictionary<string, ActivityDisplaySettings> looks, string type, string color, string path) =>
        looks[type] = new(color, $"<path d=\"{path}\"/>");
}
