namespace CaseFlow.Web.Demo;

/// <param name="Area">The area of the post.</param>
public sealed record DemoAccount(string UserName, string DisplayName, string Role, string Area);

/// <summary>Who works in the demonstration county.</summary>
public static class DemoAccounts
{
    public const string County = "530502000000", Township = "530502005000", Village = "530502005007";

    /// <summary>A second township with a village: other people's data.</summary>
    public const string OtherTownship = "530502203000", OtherVillage = "530502203220";

    public static readonly IReadOnlyList<DemoAccount> All =
    [
        new("applicant-clerk", "李梅", "ApplicantClerk", Village),
        new("group-leader", "杨福生", "GroupLeader", Village),
        new("village-committee", "王建国", "VillageCommittee", Village),
        new("village-committee-b", "赵玉兰", "VillageCommittee", Village),
        new("village-cadre", "陈志明", "VillageCadre", Village),
        new("township-auditor", "刘芳", "TownshipAuditor", Township),
        new("township-head", "张立新", "TownshipHead", Township),
        new("dept-water", "段文斌", "DeptWater", Township),
        new("dept-housing", "何永强", "DeptHousing", Township),
        new("dept-school", "孙丽华", "DeptSchool", Township),
        new("dept-health", "周晓燕", "DeptHealth", Township),
        new("dept-pension", "吴国平", "DeptPension", Township),
        new("county-auditor", "郑敏", "CountyAuditor", County),
        new("county-approver", "黄志远", "CountyApprover", County),
        new("supervisor", "徐正", "Supervisor", County),
        new("procedure-admin", "马骏", "ProcedureAdmin", County),
        new("procedure-reviewer", "高洁", "ProcedureReviewer", County),
        new("system-admin", "罗伟", "SystemAdmin", County),
        new("applicant-clerk-2", "蒋秀英", "ApplicantClerk", OtherVillage),
        new("group-leader-2", "字学文", "GroupLeader", OtherVillage),
        new("village-committee-2", "杨发财", "VillageCommittee", OtherVillage),
        new("village-cadre-2", "苏海", "VillageCadre", OtherVillage),
        new("township-auditor-2", "鲁平", "TownshipAuditor", OtherTownship),
        new("township-head-2", "李国栋", "TownshipHead", OtherTownship),
        new("dept-water-2", "左明", "DeptWater", OtherTownship),
        new("dept-housing-2", "尹红", "DeptHousing", OtherTownship),
        new("dept-school-2", "董春梅", "DeptSchool", OtherTownship),
        new("dept-health-2", "罗晓云", "DeptHealth", OtherTownship),
        new("dept-pension-2", "钱勇", "DeptPension", OtherTownship),
    ];
}
