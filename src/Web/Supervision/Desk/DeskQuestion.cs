namespace CaseFlow.Web.Supervision.Desk;

/// <summary>整改问题 or 办理事项: what the desk counts.</summary>
public enum DeskSubject { Items, Work }

/// <summary>按区域, 按单位, 按责任领导 or 按责任人: what a line of the table stands for.</summary>
public enum DeskGrouping { Area, Unit, Leader, Person }

/// <summary>What the desk is asked for.</summary>
/// <param name="Area">The area looked at; null means the first one the caller oversees.</param>
/// <param name="Campaign">Only items and work of this campaign.</param>
public sealed record DeskQuestion(string? Area, DeskGrouping By = DeskGrouping.Area, DeskSubject Subject = DeskSubject.Items, long? Campaign = null);
